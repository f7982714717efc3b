/** What a command does, in a few words, for the labels of undo and redo. */
import type { Message, TextKey } from '../texts/index';
import { COLLECTIONS, type Collection } from '../model/workshop';
import type { Command } from './command';

/** The sentence that names what a command does: “Tag 3 components”, “Move 2 things”. */
export function describe(command: Command): Message {
  switch (command.type) {
    case 'insert':
      return describeMany('add', command.entities);
    case 'remove':
      return describeMany('remove', command.ids);
    case 'update':
      return counted(
        command.collection === 'components' && command.changes.every(({ patch }) => isTag(patch))
          ? 'app.step.tag'
          : `app.step.edit.${command.collection}`,
        command.changes.length,
      );
    case 'setDetails': {
      const [name, ...others] = Object.keys(command.patch) as (keyof typeof command.patch)[];
      return { key: `app.step.details.${name !== undefined && others.length === 0 ? name : 'several'}` };
    }
    case 'move': {
      const { components, boundaries } = command;
      const resizes = components.length === 0 && boundaries.every((boundary) => 'width' in boundary);
      return counted(resizes ? 'app.step.resize' : 'app.step.move', components.length + boundaries.length);
    }
    case 'restore':
      return { key: 'app.step.restore' };
    case 'batch':
      return describeBatch(command.commands.map(describe));
  }
}

const isTag = (patch: object): boolean => Object.keys(patch).join() === 'disposition';

const counted = (key: TextKey, count: number): Message => ({ key, params: { count } });

function describeMany(verb: 'add' | 'remove', lists: { [C in Collection]?: readonly unknown[] }): Message {
  const named = COLLECTIONS.filter((name) => lists[name]?.length);
  const count = named.reduce((sum, name) => sum + lists[name]!.length, 0);
  const [name, ...others] = named;
  return counted(`app.step.${verb}.${name !== undefined && others.length === 0 ? name : 'things'}`, count);
}

/** Commands that do the same kind of thing count together. */
function describeBatch(parts: Message[]): Message {
  const [first, ...rest] = parts;
  if (!first || rest.some((part) => part.key !== first.key)) return { key: 'app.step.several' };
  if (first.params?.['count'] === undefined) return first;
  return counted(
    first.key,
    parts.reduce((sum, part) => sum + Number(part.params?.['count']), 0),
  );
}
