package breakwater.desk.bulk;

import breakwater.cases.CaseId;
import breakwater.journal.Seen;

/**
 * A case that is to be changed.
 *
 * @param seen the version that the caller saw: one that has changed since refuses
 */
public record Target(CaseId id, Seen seen) {}
