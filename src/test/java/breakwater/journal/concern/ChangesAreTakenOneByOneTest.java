package breakwater.journal.concern;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.journal.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever plan the database makes, as many are taken as were asked for: a part of a statement that
 * locks and limits must not be run once for each row of another.
 */
class ChangesAreTakenOneByOneTest extends Product {
  private static final Subject THING = Subject.parse("probe/1");

  /** Leaves only the plan that compares each row with each. */
  private void nestedLoops() {
    for (String plan :
        List.of(
            "hashjoin", "mergejoin", "hashagg", "sort", "indexscan", "bitmapscan", "material")) {
      bean(JdbcClient.class).sql("set local enable_" + plan + " = off").update();
    }
  }

  @Test
  void ofThreeThingsThatChangedOneIsTaken() {
    ChangeTable table = bean(ChangeTable.class);
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              for (int i = 0; i < 3; i++) {
                table.changed(THING);
              }
              nestedLoops();
              assertThat(table.takeThing()).isPresent();
              assertThat(table.takeThing()).isPresent();
              status.setRollbackOnly();
            });
  }

  @Test
  void ofThreeThatAreConcernedTwoAreTaken() {
    ChangeTable table = bean(ChangeTable.class);
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              table.concerns("probe", List.of(THING, THING, THING));
              nestedLoops();
              assertThat(table.takeConcerned("probe", 2)).hasSize(2);
              assertThat(table.takeConcerned("probe", 2)).hasSize(1);
              status.setRollbackOnly();
            });
  }
}
