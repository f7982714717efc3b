/** Composition root: the only place that builds what the window works with. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { idSource } from '#shared/model/ids';
import { App } from './app/App';
import { desktop } from './platform/index';
import { ServicesContext, type Services } from './session/services';
import { CausewayDatabase } from './storage/database';
import { Library } from './storage/library';

const now = () => Date.now();

/** The date on the wall, not in Greenwich. */
function today(): string {
  const date = new Date();
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

const library = new Library(new CausewayDatabase(), now, desktop);
const services: Services = {
  library,
  desktop,
  newId: idSource(() => crypto.getRandomValues(new Uint8Array(1))[0]!),
  today,
  now,
};

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ServicesContext value={services}>
      <App />
    </ServicesContext>
  </StrictMode>,
);
