package breakwater.journal.engine;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What kind of database this is, and how far its clock was moved. */
@Component
class EngineTable {
  private final JdbcClient db;

  EngineTable(JdbcClient db, EngineSettings settings) {
    this.db = db;
    db.sql("insert into engine (kind) values (:kind) on conflict do nothing")
        .param("kind", settings.sandbox() ? "SANDBOX" : "LIVE")
        .update();
  }

  /** LIVE or SANDBOX, for ever. */
  String kind() {
    return db.sql("select kind from engine").query((row, n) -> row.getString(1)).single();
  }

  Duration offset() {
    return Duration.ofNanos(
        1_000
            * db.sql("select offset_micros from engine")
                .query((row, n) -> row.getLong(1))
                .single());
  }

  void move(Duration by) {
    db.sql("update engine set offset_micros = offset_micros + :micros where kind = 'SANDBOX'")
        .param("micros", by.toNanos() / 1_000 + 1)
        .update();
  }
}
