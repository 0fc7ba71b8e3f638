package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.intake.imports.ImportId;
import breakwater.intake.imports.ImportRun;
import breakwater.intake.imports.Imports;
import breakwater.journal.Answer;
import breakwater.journal.Worker;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What happens to an import while others work too: who stops, erases, repeats or imports. */
class ImportsMeetOthersTest extends Product {
  private static final Caller SOMEBODY = Caller.system("test");
  private static final int PIECE = 1 << 20;

  @Autowired private List<Worker> workers;
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
            .start(SOMEBODY, "text-tickets", name, new Interrupted(file, this::stopNewest));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(newest().finishedAt()).isPresent();
    assertThat(newest().state().name()).isEqualTo("CANCELLED");
    assertThat(count("import_source", newest().id())).isZero();

    String younger = started("text-tickets", "text,label\n" + name + ",a\n");
    work();
    assertThat(progress(younger).at("/state").asString()).isEqualTo("DONE");
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

  private String started(String mapping, String file) {
    return api()
        .post("/api/v1/imports?mapping=" + mapping, file, "Content-Type", "text/csv")
        .expect(202)
        .at("/id");
  }

  private JsonNode progress(String id) {
    return api().get("/api/v1/imports/" + id).expect(200).json();
  }

  /** Until there is nothing to do; an import that never ends is a fault. */
  private void work() {
    for (int step = 0; worker().work(); step++) {
      assertThat(step).as("steps").isLessThan(1_000);
    }
  }

  private Worker worker() {
    return workers.stream().filter(w -> w.name().equals("imports")).findFirst().orElseThrow();
  }
}
