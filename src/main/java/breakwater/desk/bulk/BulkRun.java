package breakwater.desk.bulk;

import breakwater.people.PersonId;
import java.time.Instant;

/**
 * A change of many cases, and how far it has come.
 *
 * @param complete false = more cases fitted the filter than were taken
 * @param pending how many wait for their turn; 0 = it is over
 */
public record BulkRun(
    BulkId id,
    PersonId by,
    Instant askedAt,
    boolean complete,
    int cases,
    int pending,
    int changed,
    int unchanged,
    int refused) {}
