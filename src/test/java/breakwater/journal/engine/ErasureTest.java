package breakwater.journal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.journal.Cause;
import breakwater.journal.Erasure;
import breakwater.journal.Journal;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.journal.feed.Audit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** House, rule 13: a text is erased with its key, and the chain stays whole. */
class ErasureTest extends EngineTest {

  @Test
  void anErasedTextIsGoneAndItsFactSaysNothingAboutIt() {
    Subject p = probe();
    String secret = unique("planted-token");
    List<TextRef> refs = bean(Texts.class).keep(p, List.of(secret, secret));
    tell(p, new Probe.Said(refs.get(0), Optional.of(refs.get(1))));
    assertThat(bean(Texts.class).read(refs.get(0))).contains(secret);
    assertThat(refs.get(0).mac()).as("equal texts leave no trace").isNotEqualTo(refs.get(1).mac());

    bean(Erasure.class).erase(p, ANN, Cause.request("test"));

    assertThat(bean(Texts.class).read(refs.get(0))).isEmpty();
    assertThat(bean(Journal.class).read(p).has(Probe.Said.class)).isTrue();
    assertThat(bean(Audit.class).verify(Optional.empty()).findings())
        .noneMatch(f -> f.contains(p.toString()));
  }
}
