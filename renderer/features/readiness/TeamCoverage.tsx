/** The delivery team: every role, and who fills it. A tick can be set and taken back here as well. */
import { Button, Checkbox, Table } from '@mantine/core';
import { DELIVERY_ROLES } from '#shared/model/vocabulary';
import { participantsByName } from '#shared/model/queries';
import { rolesCovered, type DeliveryRole } from '#shared/method/team';
import { personName } from '../../parts/personName';
import { useSession, useWorkshop } from '../../session/hooks';
import { goToPlace } from '../../session/route';
import { useReadOnly } from '../../ui/readOnly';
import { t } from '../../ui/text';
import page from '../../ui/page.module.css';
import classes from './ReadinessScreen.module.css';

export function TeamCoverage() {
  const session = useSession();
  const readOnly = useReadOnly();
  const participants = useWorkshop((workshop) => workshop.participants);
  const people = participantsByName(participants);
  const covered = rolesCovered(participants);
  const toggle = (id: string, role: DeliveryRole) => {
    const { deliveryRoles } = session.workshop.participants[id]!;
    const next = DELIVERY_ROLES.filter((one) => (one === role) !== deliveryRoles.includes(one));
    session.dispatch({
      type: 'update',
      collection: 'participants',
      changes: [{ id, patch: { deliveryRoles: next } }],
    });
  };
  return (
    <section className={page.card} aria-labelledby="readiness-team">
      <div className={classes.listHead}>
        <div>
          <h2 id="readiness-team" className={classes.listTitle}>
            {t('readiness.team')}
          </h2>
          <p className={classes.text}>{t('readiness.teamQuestion')}</p>
        </div>
        <Button variant="default" onClick={() => goToPlace(session.workshop.id, 'people')}>
          {t('readiness.toPeople')}
        </Button>
      </div>
      <div className={classes.matrix}>
        <Table stickyHeader aria-label={t('readiness.team')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('readiness.person')}</Table.Th>
              {DELIVERY_ROLES.map((role) => (
                <Table.Th key={role} scope="col" data-empty={!covered.has(role)}>
                  {t(`people.deliveryRole.${role}`)}
                  {!covered.has(role) && <span className={classes.nobody}>{t('readiness.nobody')}</span>}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Th scope="row">{personName(person)}</Table.Th>
                {DELIVERY_ROLES.map((role) => (
                  <Table.Td key={role}>
                    <Checkbox
                      aria-label={t('method.fieldOf', {
                        field: t(`people.deliveryRole.${role}`),
                        of: personName(person),
                      })}
                      checked={person.deliveryRoles.includes(role)}
                      disabled={readOnly}
                      onChange={() => toggle(person.id, role)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
