package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.intake.imports.ImportId;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.Imports;
import breakwater.intake.imports.rows.FileAs;
import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Cause;
import breakwater.journal.Erasure;
import breakwater.journal.Subject;
import breakwater.people.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to an import while others work too: who stops, erases, repeats or imports. */
class ImportsMeetOthersTest extends ImportedHistory {
  private static final Caller SOMEBODY = Caller.system("test");
  private static final int PIECE = 1 << 20;
  private static final String HEADER =
      "number,incident_state,sys_mod_count,opened_at,sys_updated_at,category,subcategory,"
          + "u_symptom,priority,assignment_group,assigned_to,caller_id,location,made_sla\n";

  private String name = "";

  @BeforeEach
  void anotherName() {
    name = unique("meeting");
  }

  /** House, rule 12: whatever becomes of one import, the next one has its turn. */
  @ParameterizedTest
  @ValueSource(ints = {100, 3 * PIECE})
  void an_upload_that_is_stopped_on_its_way_ends_and_leaves_the_others_alone(int size)
      throws IOException {
    var file = new ByteArrayInputStream(("text\n" + "x".repeat(size)).getBytes(UTF_8));
    Answer<ImportRun> answer =
        bean(Imports.class)
            .start(
                SOMEBODY,
                new FileAs("text-tickets", "", name),
                new Interrupted(file, this::stopNewest));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(newest().finishedAt()).isPresent();
    assertThat(newest().state().name()).isEqualTo("CANCELLED");
    assertThat(count("import_source", newest().id())).isZero();

    String younger = started("text-tickets", "text,label\n" + name + ",a\n");
    work();
    assertThat(progress(younger).at("/state").asString()).isEqualTo("DONE");
  }

  /** House, rule 13: what is erased is gone from every copy, and does not come back. */
  @ParameterizedTest
  @ValueSource(strings = {"READING", "SORTING", "IMPORTING"})
  void an_erased_case_does_not_come_back_from_a_file_that_waits(String state) {
    started("servicenow-event-log", HEADER + row("K1", 0, "5"));
    work();
    String id = casesOf(name + "K1").getFirst();
    String secret = name + "-planted";
    String waiting =
        started("servicenow-event-log", HEADER + row("K1", 1, secret) + row("K2", 0, "7"));
    for (int i = 0; i < 9 && !progress(waiting).at("/state").asString().equals(state); i++) {
      worker().work();
    }
    bean(Erasure.class).erase(new Subject("case", id), Actor.system("test"), Cause.request("test"));
    assertThat(lines("select cells from import_row", secret)).isEmpty();

    work();
    assertThat(progress(waiting).at("/state").asString()).isEqualTo("DONE");
    assertThat(progress(waiting).at("/casesOpened").asInt()).isEqualTo(1);
    assertThat(casesOf(name + "K1")).isEmpty();
    assertThat(casesOf(name + "K2")).hasSize(1);
    assertThat(lines("select body from text_body", secret)).isEmpty();
    for (String table : List.of("import_source", "import_row", "import_queue")) {
      assertThat(count(table, new ImportId(waiting))).as(table).isZero();
    }
  }

  /** API: a POST with an Idempotency-Key is done once. */
  @Test
  void an_upload_under_the_same_key_is_taken_once() {
    String file = "text,label\n" + name + ",a\n";
    Reply first = upload(file).expect(202);
    Reply again = upload(file).expect(202);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(upload(file + "b,b\n").expect(422).at("/type"))
        .isEqualTo("/problems/idempotency-key-reused");
    work();
    assertThat(upload(file).expect(202).at("/state")).isEqualTo("DONE");
  }

  private Reply upload(String file) {
    return api()
        .post(
            "/api/v1/imports?mapping=text-tickets",
            file,
            "Content-Type",
            "text/csv",
            "Idempotency-Key",
            name);
  }

  private String row(String key, int count, String symptom) {
    return "%s,New,%d,29/2/2016 01:16,29/2/2016 0%d:23,55,170,%s,3,70,?,9,143,true%n"
        .formatted(name + key, count, count + 2, symptom);
  }

  private List<String> casesOf(String key) {
    return bean(JdbcClient.class)
        .sql("select case_id from conversation where external_id = :key")
        .param("key", key)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private List<String> lines(String query, String secret) {
    return bean(JdbcClient.class).sql(query).query((row, n) -> row.getString(1)).list().stream()
        .filter(line -> line.contains(secret))
        .toList();
  }

  private void stopNewest() {
    bean(Imports.class).cancel(SOMEBODY, newest().id());
  }

  private ImportRun newest() {
    return bean(Imports.class).list(SOMEBODY, Optional.empty(), 1).getFirst();
  }

  /** Does something once, after the first bytes were read. */
  private static final class Interrupted extends InputStream {
    private final InputStream file;
    private final Runnable meanwhile;
    private boolean begun;
    private boolean done;

    Interrupted(InputStream file, Runnable meanwhile) {
      this.file = file;
      this.meanwhile = meanwhile;
    }

    @Override
    public int read() throws IOException {
      return file.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (begun && !done) {
        done = true;
        meanwhile.run();
      }
      begun = true;
      return file.read(into, from, length);
    }
  }

  private long count(String table, ImportId id) {
    return bean(JdbcClient.class)
        .sql("select count(*) from %s where import_id = :id".formatted(table))
        .param("id", id.value())
        .query(Long.class)
        .single();
  }
}
