package breakwater.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.Worker;
import java.net.URLEncoder;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What tests of imported history send and look at. */
abstract class ImportedHistory extends Product {
  @Autowired private List<Worker> workers;

  /** How it went, once it has ended. */
  JsonNode imported(String mapping, String file) {
    String id = started(mapping, file);
    work();
    return progress(id);
  }

  String started(String mapping, String file) {
    Reply reply = send("/api/v1/imports", mapping, file).expect(202);
    assertThat(reply.header("Location")).isEqualTo("/api/v1/imports/" + reply.at("/id"));
    return reply.at("/id");
  }

  Reply send(String path, String mapping, String file) {
    String said = URLEncoder.encode(mapping, UTF_8);
    return api().post(path + "?mapping=" + said, file, "Content-Type", "text/csv");
  }

  JsonNode progress(String id) {
    return api().get("/api/v1/imports/" + id).expect(200).json();
  }

  /** Until there is nothing to do; an import that never ends is a fault. */
  void work() {
    for (int step = 0; worker().work(); step++) {
      assertThat(step).as("steps").isLessThan(1_000);
    }
  }

  Worker worker() {
    return workers.stream().filter(w -> w.name().equals("imports")).findFirst().orElseThrow();
  }

  /** The one case of a key in the other system. */
  String caseOf(String key) {
    return bean(JdbcClient.class)
        .sql("select case_id from conversation where external_id = :key")
        .param("key", key)
        .query(String.class)
        .single();
  }

  /** Its facts and their instants, in the order of effect. */
  List<String> history(String id) {
    return bean(Journal.class).read(new Subject("case", id)).inEffect().stream()
        .map(fact -> fact.at() + " " + fact.name())
        .toList();
  }
}
