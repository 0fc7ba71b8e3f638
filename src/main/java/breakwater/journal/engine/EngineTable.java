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

  /** LIVE or SANDBOX: settled for ever by the first fact. */
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

  boolean untouched() {
    return db.sql("select not exists (select from fact)")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  /** False = something was recorded. Until the end of the transaction nothing else can be. */
  boolean beginBefore(Duration by) {
    db.sql("lock table fact in share row exclusive mode").update();
    return db.sql(
                """
                update engine set kind = 'SANDBOX', offset_micros = - :micros
                where not exists (select from fact)
                """)
            .param("micros", by.toNanos() / 1_000)
            .update()
        == 1;
  }
}
