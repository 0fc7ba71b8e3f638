package breakwater.demo;

import breakwater.cases.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the play is. */
@Repository
class PlayTable {
  private final JdbcClient sql;

  PlayTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @param begins the instant of its first day
   * @param days of the prologue
   * @param scene the number of the next scene
   * @param speed seconds of the play in one of ours, after the prologue; 0 = it pauses
   */
  record Play(Instant begins, int days, int scene, int speed) {
    Instant ends() {
      return begins.plus(java.time.Duration.ofDays(days));
    }
  }

  /** False = there is a play already. */
  boolean begin(Instant begins, int days) {
    return sql.sql(
                """
                insert into demo_play (begins, days) values (:begins, :days) on conflict do nothing
                """)
            .param("begins", begins.atOffset(ZoneOffset.UTC))
            .param("days", days)
            .update()
        == 1;
  }

  /** Empty = nothing is played into this database. */
  Optional<Play> find() {
    return sql.sql("select begins, days, scene, speed from demo_play")
        .query(
            (row, n) ->
                new Play(
                    row.getObject("begins", OffsetDateTime.class).toInstant(),
                    row.getInt("days"),
                    row.getInt("scene"),
                    row.getInt("speed")))
        .optional();
  }

  /** Goes on to the next scene; false = somebody else has played this one. */
  boolean advance(int scene) {
    return sql.sql("update demo_play set scene = :scene + 1 where scene = :scene")
            .param("scene", scene)
            .update()
        == 1;
  }

  void pace(int speed) {
    sql.sql("update demo_play set speed = :speed").param("speed", speed).update();
  }

  void remember(String tale, CaseId of) {
    sql.sql(
            """
            insert into demo_tale (tale, case_id) values (:tale, :case) on conflict do nothing
            """)
        .param("tale", tale)
        .param("case", of.value())
        .update();
  }

  Optional<CaseId> caseOf(String tale) {
    return sql.sql("select case_id from demo_tale where tale = :tale")
        .param("tale", tale)
        .query((row, n) -> new CaseId(row.getString(1)))
        .optional();
  }
}
