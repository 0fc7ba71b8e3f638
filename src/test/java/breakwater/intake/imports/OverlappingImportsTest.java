package breakwater.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.intake.imports.rows.FileAs;
import breakwater.intake.imports.rows.Mappings;
import breakwater.journal.BulkJournal;
import breakwater.journal.Clock;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** House, rule 6: conversations first, then heads in the order of their names, in one statement. */
class OverlappingImportsTest extends Product {
  private static final Caller SOMEBODY = Caller.system("test");
  private static final int CASES = 200;
  private static final String HEADER =
      "number,incident_state,sys_mod_count,opened_at,sys_updated_at,category,subcategory,"
          + "u_symptom,priority,assignment_group,assigned_to,caller_id,location,made_sla\n";

  private final String name = unique("overlap") + "K";

  @Test
  void two_nodes_tell_the_same_cases_in_opposite_orders() throws Exception {
    start(0, "New", i -> i);
    work(bean(FileWorker.class));
    ImportId forwards = start(1, "Awaiting User Info", i -> i);
    ImportId backwards = start(2, "Resolved", i -> CASES - i);

    var together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<?> here = threads.submit(() -> workTogether(together));
      Future<?> there = threads.submit(() -> workTogether(together));
      here.get();
      there.get();
    }
    for (ImportId id : new ImportId[] {forwards, backwards}) {
      ImportRun run = bean(Imports.class).find(SOMEBODY, id).orThrow();
      assertThat(run.state()).isEqualTo(ImportState.DONE);
      assertThat(run.casesChanged()).isEqualTo(CASES);
      assertThat(run.rows().rejected()).isZero();
    }
  }

  private Void workTogether(CyclicBarrier together) throws Exception {
    FileWorker worker = anotherNode();
    together.await();
    work(worker);
    return null;
  }

  private static void work(FileWorker worker) {
    for (int step = 0; worker.work(); step++) {
      assertThat(step).as("steps").isLessThan(10_000);
    }
  }

  /** A node is what the table of portions says it is. */
  private FileWorker anotherNode() {
    var portions = new PortionTable(bean(JdbcClient.class));
    var importing =
        new Importing(
            portions,
            bean(StagingTable.class),
            bean(ImportedTable.class),
            bean(RejectionTable.class),
            bean(Mappings.class),
            bean(Acquaintances.class),
            bean(BulkJournal.class),
            bean(Texts.class));
    return new FileWorker(
        bean(TransactionTemplate.class),
        bean(ImportTable.class),
        portions,
        bean(Uploading.class),
        bean(SourceTable.class),
        bean(StagingTable.class),
        bean(RejectionTable.class),
        importing,
        bean(Mappings.class),
        bean(Clock.class));
  }

  private ImportId start(int count, String state, IntUnaryOperator place) throws Exception {
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < CASES; i++) {
      int minute = place.applyAsInt(i);
      file.append(
          "%s,%s,%d,29/2/2016 01:16,%d/3/2016 %02d:%02d,55,170,?,3,70,?,9,143,true\n"
              .formatted(name + i, state, count, count + 1, minute / 60, minute % 60));
    }
    var content = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
    return bean(Imports.class)
        .start(SOMEBODY, new FileAs("servicenow-event-log", "", name), content)
        .orThrow()
        .id();
  }
}
