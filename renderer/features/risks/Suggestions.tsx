/** Risks that the map suggests: each with the reason, to be accepted, edited or dismissed. */
import { Button } from '@mantine/core';
import { because } from '#shared/method/because';
import { acceptedRisk, riskSuggestions, type RiskSuggestion } from '#shared/method/risks/suggestions';
import { citation } from '#shared/method/sources';
import { dismissSuggestion } from '../../parts/dismissSuggestion';
import { RecallSuggestions } from '../../parts/RecallSuggestions';
import { ScorePill } from '../../parts/ScorePill';
import { useSession, useSessionState } from '../../session/hooks';
import { t } from '../../ui/text';
import { useKeptFocus } from '../../ui/useKeptFocus';
import classes from './Suggestions.module.css';

const PREFIX = 'suggestion:';

/** @param onEdit opens the risk that was accepted */
export function Suggestions({ onEdit }: { onEdit: (riskId: string) => void }) {
  const session = useSession();
  const suggestions = useSessionState((state) => riskSuggestions(state.workshop));
  const keptFocus = useKeptFocus();
  const accept = (suggestion: RiskSuggestion): string | null => {
    const risk = acceptedRisk(suggestion, session.newId, t);
    return session.dispatch({ type: 'insert', entities: { risks: [risk] } }) ? risk.id : null;
  };
  const acceptAndEdit = (suggestion: RiskSuggestion) => {
    const id = accept(suggestion);
    if (id !== null) onEdit(id);
  };
  return (
    <>
      <p className={classes.text}>
        {t(suggestions.length === 0 ? 'risks.suggestions.none' : 'risks.suggestions.intro')}
      </p>
      <ul className={classes.list} {...keptFocus}>
        {suggestions.map((suggestion) => {
          const { risk, reasons, likelihood, impact } = suggestion;
          const title = t(`riskLibrary.risk.${risk.name}.title`);
          const about = (deed: 'accept' | 'edit' | 'dismiss') =>
            t('risks.suggestions.about', { deed: t(`risks.suggestions.${deed}`), title });
          return (
            <li key={risk.key} className={classes.suggestion}>
              <div className={classes.head}>
                <h3 className={classes.title}>{title}</h3>
                <ScorePill score={likelihood * impact} />
              </div>
              <p className={classes.text}>{t(`riskLibrary.risk.${risk.name}.description`)}</p>
              <p className={classes.reason}>
                {t('risks.suggestions.because', { reasons: because(reasons, session.workshop, t) })}
              </p>
              <p className={classes.text}>{risk.sources.map(citation).join(' · ')}</p>
              <div className={classes.deeds}>
                <Button size="compact-sm" aria-label={about('accept')} onClick={() => accept(suggestion)}>
                  {t('risks.suggestions.accept')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={about('edit')}
                  onClick={() => acceptAndEdit(suggestion)}
                >
                  {t('risks.suggestions.edit')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={about('dismiss')}
                  onClick={() => dismissSuggestion(session, risk.key)}
                >
                  {t('risks.suggestions.dismiss')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <RecallSuggestions prefix={PREFIX} />
    </>
  );
}
