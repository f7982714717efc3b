/** The risks that the method suggests: what goes wrong, what that does, and what is usually done about it. */
export const riskLibrary = {
  risk: {
    dataQuality: {
      title: 'Poor input data makes wrong answers',
      description:
        'Wrong, empty, doubled or outdated data reaches the model and comes back as a confident answer.',
      plan: 'Check data on the way in, count failures, and give each source an owner.',
    },
    permissions: {
      title: 'Somebody sees what they may not see',
      description: 'What was protected at the source is quoted to people without the right to it.',
      plan: 'Check permissions at query time against the source, and test as somebody who may not know.',
    },
    latency: {
      title: 'Answers take longer than people wait',
      description:
        'Under load, or with longer prompts, the time to an answer goes beyond what the workflow bears.',
      plan: 'Measure the 95th percentile, set a limit, stream answers, cache, and shorten what is sent.',
    },
    cost: {
      title: 'Costs grow faster than use',
      description: 'Longer prompts, retries and more users multiply the bill of the model.',
      plan: 'Measure cost per task, set budgets with alerts and hard limits, and use the smallest model that passes.',
    },
    monitoring: {
      title: 'It fails, and nobody notices',
      description:
        'Quality or availability falls while everything seems to run; users are the first to know.',
      plan: 'Watch availability, errors and quality with alerts, and name who is on call.',
    },
    integrations: {
      title: 'A connected system is unavailable or changes',
      description: 'An outage, a limit or a changed interface of another system stops the workflow.',
      plan: 'Set timeouts, retries and a fallback; agree on notice of changes; test against real behaviour.',
    },
    promptDrift: {
      title: 'Behaviour drifts with prompts and model versions',
      description: 'A changed prompt, or a model that its vendor changed, alters answers that were right.',
      plan: 'Pin model versions, version prompts, and run the evaluation set before each change.',
    },
    inconsistentRetrieval: {
      title: 'Retrieval finds the wrong passages, or different ones each time',
      description: 'The right passage is not found, or competes with an outdated copy.',
      plan: 'Measure hit rate on known questions, remove duplicates, and refresh the index on change.',
    },
    edgeCases: {
      title: 'Rare cases are answered as if they were usual ones',
      description: 'With more users come cases that it was never meant for, and it does not say so.',
      plan: 'List what is not supported, recognize it, and lead it to a person.',
    },
    weakEscalation: {
      title: 'There is no way from a wrong answer to a person',
      description: 'Nobody looks at doubtful answers, and users cannot reach anybody.',
      plan: 'Route low confidence to people, give users one step to escalate, and promise a time.',
    },
    LLM01: {
      title: 'Prompt injection changes what the model does',
      description: 'Text from a user, a document or a website gives the model orders that were not meant.',
      plan: 'Keep rights outside the model, mark foreign text as data, and put attacks into the evaluation.',
    },
    LLM02: {
      title: 'Sensitive information is disclosed',
      description: 'Personal or secret data appears in answers, logs, or at the model’s vendor.',
      plan: 'Send as little as needed, mask it, check permissions before retrieval, and agree what the vendor keeps.',
    },
    LLM03: {
      title: 'A model or package from the supply chain is compromised',
      description: 'A model, data set or library is manipulated, withdrawn, or changed without notice.',
      plan: 'Keep a bill of materials, pin and verify versions, review vendors, and keep an alternative.',
    },
    LLM04: {
      title: 'Planted content poisons the sources',
      description: 'Who can write to a source can steer answers, now or through later training.',
      plan: 'Allow-list sources with owners, review changes, and watch for unusual content.',
    },
    LLM05: {
      title: 'A model’s output is executed or shown unchecked',
      description: 'Markup, code or commands in an answer take effect in what uses it.',
      plan: 'Validate output against a schema, encode it where it is shown, and never execute it.',
    },
    LLM06: {
      title: 'The model does more than it should',
      description: 'With wide rights, one wrong or manipulated answer changes business data.',
      plan: 'Give each tool the narrowest rights, limit amounts and numbers, and confirm costly effects.',
    },
    LLM07: {
      title: 'The system prompt leaks, with what it should not hold',
      description: 'Users read the prompt, and with it keys, internal rules or ways around them.',
      plan: 'Keep secrets and rules that protect something out of prompts.',
    },
    LLM08: {
      title: 'The vector store mixes what must be apart',
      description:
        'Embeddings of different tenants or roles are neighbours, or can be turned back into text.',
      plan: 'Enforce separation in one query layer, test with two tenants, and protect embeddings like their source.',
    },
    LLM09: {
      title: 'People act on an answer that is wrong',
      description: 'It sounds certain, is not checked, and a decision rests on it.',
      plan: 'Show sources, route low confidence to people, measure invented answers, and train users.',
    },
    LLM10: {
      title: 'Unlimited requests exhaust service or budget',
      description: 'A script, an attacker or a loop uses up capacity or money within hours.',
      plan: 'Limit length, rate and cost for each user and in total, before the model is called.',
    },
  },
} as const;
