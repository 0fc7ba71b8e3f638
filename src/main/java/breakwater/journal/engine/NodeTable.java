package breakwater.journal.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The nodes that live. A node that was not seen for {@value #DEAD_AFTER} is dead. */
@Component
class NodeTable {
  /** Take-over must be done within 5 s of a death; a node is seen every second. */
  static final String DEAD_AFTER = "4 seconds";

  private final JdbcClient db;
  private final JsonMapper json;
  private final UUID me = UUID.randomUUID();

  NodeTable(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  UUID me() {
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
