package breakwater.desk;

import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to see again under a name.
 *
 * @param by whose it is; only they change it
 * @param team who sees it too; empty = nobody else
 * @param query as an address holds it, see {@link DeskQuery}: filters and order
 */
public record SavedView(
    ViewId id,
    String name,
    PersonId by,
    Optional<TeamId> team,
    Map<String, String> query,
    Instant keptAt) {}
