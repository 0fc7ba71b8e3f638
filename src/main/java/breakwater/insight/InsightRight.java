package breakwater.insight;

import breakwater.people.Right;

/** What may be done with the numbers. */
public enum InsightRight implements Right {
  READ_INSIGHT
}
