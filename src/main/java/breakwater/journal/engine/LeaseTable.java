package breakwater.journal.engine;

import breakwater.journal.Lane;
import breakwater.journal.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leases of patient work: a row belongs to a node while that lives, and to one epoch. */
@Component
class LeaseTable {
  private final JdbcClient db;
  private final NodeTable nodes;

  LeaseTable(JdbcClient db, NodeTable nodes) {
    this.db = db;
    this.nodes = nodes;
  }

  /** A piece of work that this node holds. */
  record Lease(Subject subject, String follower, long epoch) {
    String name() {
      return follower + " " + subject;
    }
  }

  /** What threads of this node hold; whatever else bears its name was left by an error. */
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  /**
   * Locks the head of one subject with patient work that nobody holds, no other living node and no
   * thread of this one, and takes it. Give it back with {@link #drop}.
   */
  synchronized Optional<Lease> take(Collection<String> followers, Instant now) {
    Set<UUID> others = new HashSet<>(nodes.alive());
    others.remove(nodes.me());
    Optional<Lease> taken = take(followers, now, others);
    taken.ifPresent(lease -> held.add(lease.name()));
    return taken;
  }

  void drop(Lease lease) {
    held.remove(lease.name());
  }

  private Optional<Lease> take(Collection<String> followers, Instant now, Set<UUID> others) {
    return db.sql(
            """
            with free as (
              select a.subject, a.follower from agenda a join subject s on s.name = a.subject
              where a.lane = :lane and a.due_at <= :now and a.quarantined_at is null
                and a.follower = any(:followers)
                and (a.node is null or not a.node = any(:others))
                and not (a.follower || ' ' || a.subject) = any(:held)
              order by a.due_at limit 1 for update of s skip locked
            )
            update agenda a set node = :me, epoch = a.epoch + 1
            from free f
            where a.subject = f.subject and a.follower = f.follower and a.due_at <= :now
              and (a.node is null or not a.node = any(:others))
            returning a.subject, a.follower, a.epoch
            """)
        .param("lane", Lane.PATIENT.name())
        .param("now", Instants.sql(now))
        .param("followers", followers.toArray(String[]::new))
        .param("others", others.toArray(UUID[]::new))
        .param("held", held.toArray(String[]::new))
        .param("me", nodes.me())
        .query(
            (row, n) ->
                new Lease(
                    Subject.parse(row.getString("subject")),
                    row.getString("follower"),
                    row.getLong("epoch")))
        .optional();
  }

  /** Ends a lease; false = it is no longer ours. Call it under the head lock. */
  boolean end(Lease lease) {
    return db.sql(
                """
                update agenda set node = null
                where subject = :subject and follower = :follower and epoch = :epoch
                """)
            .param("subject", lease.subject().toString())
            .param("follower", lease.follower())
            .param("epoch", lease.epoch())
            .update()
        == 1;
  }
}
