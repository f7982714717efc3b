/** Mantine's theme and the window's CSS variables, both made from the tokens that the PDF uses as well. */
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { dark, light, type Palette } from '#shared/tokens';
import { t } from './text';

/** Mantine wants ten shades; ours are one colour for each scheme, set by variables below. */
const flat = (colour: string): MantineColorsTuple => [
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
  colour,
];

const closeButtonProps = { 'aria-label': t('app.close') };

/** A list of choices is drawn while it is open: a form can have many that are long. */
const choices = { transitionProps: { duration: 0 }, keepMounted: false };

const FONTS = "'Inter Figures', 'Inter Variable', 'Inter', system-ui, sans-serif";

export const theme = createTheme({
  fontFamily: FONTS,
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: {
    fontFamily: FONTS,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.2' },
      h2: { fontSize: '20px', lineHeight: '1.2' },
      h3: { fontSize: '16px', lineHeight: '1.2' },
      h4: { fontSize: '14px', lineHeight: '1.2' },
    },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.45' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  // Mantine draws the edges and grounds of its controls in these: light ones from gray, dark ones from dark.
  colors: {
    accent: flat(light.accent),
    gray: [
      light.canvas,
      '#F1F0EC',
      '#E8E6E1',
      light.hairline,
      light.controlEdge,
      light.controlEdge,
      light.muted,
      '#3C424C',
      '#2A2F38',
      light.ink,
    ],
    dark: [
      dark.ink,
      '#D3D7DC',
      dark.muted,
      dark.muted,
      dark.controlEdge,
      '#2A3038',
      dark.surface,
      dark.surface,
      dark.canvas,
      '#0F1216',
    ],
  },
  // On a filled accent the text has the token's colour: in the dark the accent is light.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--cw-on-accent)' } : colours;
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Controls are 32 px high where Mantine's "sm" would have 36.
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_: unknown, { size }: { size?: string }) => ({
        root: size === 'sm' ? { '--button-height': '32px' } : {},
      }),
    },
    Input: {
      vars: (_: unknown, { size, multiline }: { size?: string; multiline?: boolean }) => ({
        wrapper: size === 'sm' && !multiline ? { '--input-height': '32px' } : {},
      }),
    },
    InputWrapper: { styles: { description: { fontSize: '12px' } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: choices } },
    MultiSelect: { defaultProps: { size: 'sm', comboboxProps: choices } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 }, closeButtonProps } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 }, closeButtonProps } },
    Notification: { defaultProps: { closeButtonProps } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
  },
});

function variablesOf(palette: Palette): Record<string, string> {
  const own = {
    '--cw-canvas': palette.canvas,
    '--cw-surface': palette.surface,
    '--cw-ink': palette.ink,
    '--cw-muted': palette.muted,
    '--cw-hairline': palette.hairline,
    '--cw-control-edge': palette.controlEdge,
    '--cw-accent': palette.accent,
    '--cw-on-accent': palette.onAccent,
    '--cw-keep': palette.keep,
    '--cw-refactor': palette.refactor,
    '--cw-rewrite': palette.rewrite,
    '--cw-undecided': palette.undecided,
    '--cw-build': palette.build,
    ...Object.fromEntries(palette.risk.map((colour, step) => [`--cw-risk-${step}`, colour])),
    ...Object.fromEntries(palette.onRisk.map((colour, step) => [`--cw-on-risk-${step}`, colour])),
    // What floats has the one shadow; a hover is a breath of ink.
    '--cw-shadow': '0 1px 2px rgb(0 0 0 / 12%), 0 6px 20px rgb(0 0 0 / 14%)',
    '--cw-hover': `color-mix(in srgb, ${palette.ink} 6%, transparent)`,
    '--cw-selected': `color-mix(in srgb, ${palette.accent} 12%, ${palette.surface})`,
    '--cw-danger': palette === light ? '#B3261E' : '#FF9A8C',
  };
  return {
    ...own,
    '--mantine-color-body': palette.surface,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.muted,
    '--mantine-color-placeholder': palette.muted,
    '--mantine-color-default': palette.surface,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.controlEdge,
    '--mantine-color-default-hover': `color-mix(in srgb, ${palette.ink} 6%, ${palette.surface})`,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-error': palette === light ? '#B3261E' : '#FF9A8C',
    '--mantine-color-accent-filled': palette.accent,
    '--mantine-color-accent-filled-hover': `color-mix(in srgb, ${palette.accent} 88%, ${palette.ink})`,
    '--mantine-color-accent-light': `color-mix(in srgb, ${palette.accent} 10%, transparent)`,
    '--mantine-color-accent-light-hover': `color-mix(in srgb, ${palette.accent} 16%, transparent)`,
    '--mantine-color-accent-light-color': palette.accent,
    '--mantine-color-accent-outline': palette.accent,
    '--mantine-color-accent-text': palette.accent,
    '--mantine-primary-color-contrast': palette.onAccent,
    '--mantine-color-accent-contrast': palette.onAccent,
  };
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(light),
  dark: variablesOf(dark),
});
