import type { Intent } from '../intent';
import { analyseTurn, type TurnAnalysis } from '../turnAnalysis';
import { ratherAsked } from './askBack';

/** No more of a story is searched at once. */
const MAX_LENGTH = 600;

/**
 * "… chồng nói phải xin giấy kinh doanh, bà bán kế bên lại nói giấy vệ sinh, không biết bắt đầu từ đâu": where what asks in a story
 * says nothing of its matter, and nothing is in hand, which of those that the whole tells of is meant is asked.
 */
export function ofWholeStory(analysis: TurnAnalysis, intent: Intent): Intent {
  const { story, memory } = analysis;
  if (intent.kind !== 'fallback' || story === undefined || memory.current) return intent;
  const whole = analyseTurn(story.slice(0, MAX_LENGTH), analysis);
  return ratherAsked(whole, intent, analysis.facets);
}
