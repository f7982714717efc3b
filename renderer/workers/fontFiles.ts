/** Where the window finds the report's font files: for the workers that set text, and for the preview's FontFace. */
import dejaVuSansRegular from 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url';
import dejaVuSansSemibold from 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url';
import interRegular from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import interMedium from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?url';
import interSemibold from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import notoSansRegular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import notoSansSemibold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url';
import arabicRegular from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import arabicSemibold from '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf?url';
import hebrewRegular from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url';
import hebrewSemibold from '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf?url';
import jpRegular from '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf?url';
import jpSemibold from '@expo-google-fonts/noto-sans-jp/600SemiBold/NotoSansJP_600SemiBold.ttf?url';
import krRegular from '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf?url';
import krSemibold from '@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf?url';
import scRegular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import scSemibold from '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf?url';
import { fileOf, type FileName } from '#shared/report/fonts';
import type { FontFace } from '#shared/report/pages';

/** The same files as `FONT_FILES` names, as addresses. */
export const FONT_URLS: Readonly<Record<FileName, string>> = {
  'inter-regular': interRegular,
  'inter-medium': interMedium,
  'inter-semibold': interSemibold,
  'notoSans-regular': notoSansRegular,
  'notoSans-semibold': notoSansSemibold,
  'notoSansArabic-regular': arabicRegular,
  'notoSansArabic-semibold': arabicSemibold,
  'notoSansHebrew-regular': hebrewRegular,
  'notoSansHebrew-semibold': hebrewSemibold,
  'notoSansSC-regular': scRegular,
  'notoSansSC-semibold': scSemibold,
  'notoSansJP-regular': jpRegular,
  'notoSansJP-semibold': jpSemibold,
  'notoSansKR-regular': krRegular,
  'notoSansKR-semibold': krSemibold,
  'dejaVuSans-regular': dejaVuSansRegular,
  'dejaVuSans-semibold': dejaVuSansSemibold,
};

/** The file of a face that a run of text is set in. */
export const fontUrl = (face: FontFace): string => FONT_URLS[fileOf(face)];
