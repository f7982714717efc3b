/** Colours and sizes: the one source for the window's style sheet and for the PDF (design.md gives the reasons). */

export interface Palette {
  canvas: string;
  surface: string;
  ink: string;
  muted: string;
  hairline: string;
  controlEdge: string;
  accent: string;
  keep: string;
  refactor: string;
  rewrite: string;
  undecided: string;
  /** What is missing, and has to be built. */
  build: string;
  /** Risk from mild to grave. */
  risk: readonly [string, string, string, string, string];
  /** Text on each step of the risk ramp. */
  onRisk: readonly [string, string, string, string, string];
  /** Text on the accent and on a disposition's colour. */
  onAccent: string;
}

export const light: Palette = {
  canvas: '#F7F6F3',
  surface: '#FFFFFF',
  ink: '#1D2129',
  muted: '#565D68',
  hairline: '#DDDBD5',
  controlEdge: '#8A8F98',
  accent: '#0B5CAD',
  keep: '#00705A',
  refactor: '#A35200',
  rewrite: '#7A2AA0',
  undecided: '#5B6470',
  build: '#5B6470',
  risk: ['#FBE9E7', '#F6C5BE', '#E98A7E', '#CB4637', '#8E1B12'],
  onRisk: ['#1D2129', '#1D2129', '#1D2129', '#FFFFFF', '#FFFFFF'],
  onAccent: '#FFFFFF',
};

export const dark: Palette = {
  canvas: '#15181D',
  surface: '#1D2128',
  ink: '#ECEEF1',
  muted: '#A9B1BC',
  hairline: '#333943',
  controlEdge: '#7A828E',
  accent: '#6FB3FF',
  keep: '#4FCBA6',
  refactor: '#E8A93A',
  rewrite: '#E99BFF',
  undecided: '#A9B1BC',
  build: '#A9B1BC',
  risk: ['#3A2523', '#5E2F2A', '#93402F', '#D9604F', '#FF9A8C'],
  onRisk: ['#ECEEF1', '#ECEEF1', '#FFFFFF', '#15181D', '#15181D'],
  onAccent: '#15181D',
};

/** Type of the PDF, in points; PDF_MARGIN in points is 18 mm. */
export const PDF_TYPE = { text: 9.5, table: 8, head1: 24, head2: 16, head3: 12 } as const;
export const PDF_MARGIN = 51.02;
