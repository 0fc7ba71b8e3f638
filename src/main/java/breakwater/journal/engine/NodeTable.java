package breakwater.journal.engine;

import breakwater.journal.Nodes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The nodes that live. A node that was not seen for {@value #DEAD_AFTER} is dead. */
@Component
class NodeTable implements Nodes {
  /** Take-over must be done within 5 s of a death; a node is seen every second. */
  static final String DEAD_AFTER = "4 seconds";

  private final JdbcClient db;
  private final JsonMapper json;
  private final UUID me = UUID.randomUUID();

  NodeTable(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  @Override
  public UUID me() {
    return me;
  }

  void seen(Map<String, Integer> follows) {
    db.sql(
            """
            insert into node (id, seen_at, follows)
            values (:me, clock_timestamp(), cast(:follows as jsonb))
            on conflict (id) do update set seen_at = excluded.seen_at
            """)
        .param("me", me)
        .param("follows", json.writeValueAsString(follows))
        .update();
  }

  @Override
  public Set<UUID> alive() {
    var alive = new HashSet<UUID>();
    alive.add(me);
    db.sql("select id from node where seen_at > clock_timestamp() - cast(:dead as interval)")
        .param("dead", DEAD_AFTER)
        .query(
            row -> {
              alive.add(row.getObject("id", UUID.class));
            });
    return alive;
  }

  void left() {
    db.sql("delete from node where id = :me or seen_at < clock_timestamp() - interval '1 day'")
        .param("me", me)
        .update();
  }

  /** The highest revision of each follower that a living node runs. */
  Map<String, Integer> newest() {
    var newest = new HashMap<String, Integer>();
    db.sql(
            """
            select f.key as name, max(f.value::int) as revision
            from node n, jsonb_each_text(n.follows) f
            where n.seen_at > clock_timestamp() - cast(:dead as interval)
            group by f.key
            """)
        .param("dead", DEAD_AFTER)
        .query(
            row -> {
              newest.put(row.getString("name"), row.getInt("revision"));
            });
    return newest;
  }
}
