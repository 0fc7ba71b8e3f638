package breakwater.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.behaviour.Product;
import breakwater.intake.imports.rows.FileAs;
import breakwater.people.Caller;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was rejected is listed for 30 days after the import. */
class RejectionPurgeTest extends Product {
  private static final Caller SOMEBODY = Caller.system("test");

  @Test
  void reasons_go_30_days_after_the_import_has_finished() throws Exception {
    var file = new ByteArrayInputStream("text,label\na,b,c\n".getBytes(StandardCharsets.UTF_8));
    ImportId id =
        bean(Imports.class)
            .start(SOMEBODY, new FileAs("text-tickets", "", unique("old")), file)
            .orThrow()
            .id();
    for (int step = 0; step < 9 && bean(FileWorker.class).work(); step++) {}
    assertThat(rejectionsAfter(id, 29)).isEqualTo(1);
    assertThat(rejectionsAfter(id, 31)).isZero();
  }

  private int rejectionsAfter(ImportId id, int days) {
    bean(JdbcClient.class)
        .sql(
            """
            update import_run set finished_at = now() - make_interval(days => :days)
            where id = :id and finished_at is not null
            """)
        .param("days", days)
        .param("id", id.value())
        .update();
    bean(RejectionPurge.class).purge();
    return bean(Imports.class).rejections(SOMEBODY, id, -1, 9).orThrow().size();
  }
}
