package breakwater.journal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.journal.Actor;
import breakwater.journal.Cause;
import breakwater.journal.Happening;
import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.engine.Probe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reliability, R23: a changed or removed row is named. */
class AuditTest extends Product {

  @Test
  void theDatabaseRefusesToChangeAFact() {
    Subject p = probe();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> sql("update fact set payload = '{}' where subject = :p", p))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never edited");
  }

  @Test
  void aChangedFactIsNamed() {
    Subject p = probe();
    assertThat(
            tampered(
                p, "update fact set payload = '{\"number\":9}' where subject = :p and version = 2"))
        .anyMatch(f -> f.contains(p + "@2 was changed"));
  }

  @Test
  void aChangedInstantOrActorIsNamed() {
    Subject p = probe();
    assertThat(
            tampered(p, "update fact set actor = 'PERSON/eve' where subject = :p and version = 1"))
        .anyMatch(f -> f.contains(p + "@1 was changed"));
    assertThat(
            tampered(
                p, "update fact set at = at - interval '1 day' where subject = :p and version = 3"))
        .anyMatch(f -> f.contains(p + "@3 was changed"));
  }

  @Test
  void aRemovedFactIsNamedInTheMiddleAndAtTheEnd() {
    Subject p = probe();
    assertThat(tampered(p, "delete from fact where subject = :p and version = 2"))
        .anyMatch(f -> f.contains(p + "@2 is missing"));
    assertThat(tampered(p, "delete from fact where subject = :p and version = 3"))
        .anyMatch(f -> f.contains(p + "@3 is missing"));
  }

  @Test
  void aHistoryWhoseEndWasRemovedEverywhereBreaksTheCheckpoint() {
    Subject p = probe();
    settle();
    bean(JdbcClient.class)
        .sql("update checkpoint set created_at = created_at - interval '1 hour'")
        .update();
    settle();
    assertThat(
            tampered(
                p,
                "delete from feed where subject = :p",
                "delete from fact where subject = :p",
                "delete from subject where name = :p"))
        .anyMatch(f -> f.contains("checkpoint"))
        .anyMatch(f -> f.contains("positions of the feed are missing"));
  }

  @Test
  void aProofThatWasKeptElsewhereIsCompared() {
    probe();
    settle();
    Audit.Proof proof = bean(Audit.class).proof();
    Audit.Proof other = new Audit.Proof(proof.position(), "00");
    assertThat(bean(Audit.class).verify(Optional.of(other)).findings())
        .anyMatch(f -> f.contains("not the one that you kept"));
  }

  /** Findings about a probe when somebody with the database's own rights has tampered with it. */
  private List<String> tampered(Subject p, String... statements) {
    settle();
    return bean(TransactionTemplate.class)
        .execute(
            status -> {
              status.setRollbackOnly();
              sql("alter table fact disable trigger fact_is_immutable", p);
              for (String statement : statements) {
                sql(statement, p);
              }
              return bean(Audit.class).examine(Optional.empty()).findings();
            });
  }

  private Subject probe() {
    Subject p = new Subject("probe", unique("audit"));
    bean(Journal.class)
        .decide(
            p,
            Actor.person("ann"),
            Cause.request("test"),
            h ->
                new Journal.Decision<>(
                    List.of(
                        Happening.now(new Probe.Added(1)),
                        Happening.now(new Probe.Added(2)),
                        Happening.now(new Probe.Added(3))),
                    0));
    return p;
  }

  private void sql(String sql, Subject p) {
    var statement = bean(JdbcClient.class).sql(sql);
    (sql.contains(":p") ? statement.param("p", p.toString()) : statement).update();
  }
}
