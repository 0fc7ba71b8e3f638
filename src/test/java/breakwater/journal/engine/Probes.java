package breakwater.journal.engine;

import breakwater.journal.Conclusion;
import breakwater.journal.Effect;
import breakwater.journal.History;
import breakwater.journal.Outcome;
import breakwater.journal.PatientReconciler;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Followers of probes: one that sums, one that waits, one that fails, two that never rest. */
@Configuration(proxyBeanMethods = false)
public class Probes {
  /** How often a probe's adviser was asked. */
  static final AtomicInteger CONSULTED = new AtomicInteger();

  /** What the adviser does; a test may make it hang or fail. */
  static volatile IntUnaryOperator adviser = q -> q * 2;

  abstract static class Base implements Reconciler<Integer> {
    private final String name;
    private final Set<Class<?>> wakesOn;

    Base(String name, Class<?>... wakesOn) {
      this.name = name;
      this.wakesOn = Set.of(wakesOn);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public String subjects() {
      return "probe";
    }

    @Override
    public Set<Class<?>> wakesOn() {
      return wakesOn;
    }

    /** Nothing but the history. */
    @Override
    public Set<Class<?>> follows() {
      return Set.of();
    }

    @Override
    public Integer gather(History history, Instant now, Rules rules) {
      return 0;
    }
  }

  /** Concludes that a probe is full at the instant at which its sum reached a hundred. */
  @Bean
  Reconciler<Integer> summing() {
    return new Base("probe.sum", Probe.Added.class) {
      @Override
      public Outcome reconcile(History history, Integer inputs, Instant now) {
        int sum = 0;
        for (Recorded<?> r : history.inEffect()) {
          if (r.fact() instanceof Probe.Added(int number)) {
            sum += number;
            if (sum >= 100) {
              return Outcome.of(List.of(new Conclusion("full", new Probe.Full(), r.at())))
                  .withEffects(List.of(effect()));
            }
          }
        }
        return history.standing("full").isPresent()
            ? Outcome.of(List.of(new Conclusion("full", new Probe.FullWithdrawn(), now)))
            : Outcome.NOTHING;
      }
    };
  }

  static Effect effect() {
    return new Effect("full", "probe.full", "script", "ann", Optional.empty(), Map.of());
  }

  /** Concludes quiet an hour after each addition that no other followed within the hour. */
  @Bean
  Reconciler<Integer> waiting() {
    return new Base("probe.quiet", Probe.Added.class) {
      @Override
      public Outcome reconcile(History history, Integer inputs, Instant now) {
        List<Instant> added =
            history.inEffect().stream()
                .filter(r -> r.fact() instanceof Probe.Added)
                .map(Recorded::at)
                .toList();
        var conclusions = new ArrayList<Conclusion>();
        Instant again = null;
        for (int i = 0; i < added.size(); i++) {
          Instant due = added.get(i).plus(Duration.ofHours(1));
          boolean followed = i + 1 < added.size() && added.get(i + 1).isBefore(due);
          String key = "quiet/" + added.get(i);
          if (followed && history.standing(key).isPresent()) {
            conclusions.add(new Conclusion(key, new Probe.QuietWithdrawn(), now));
          } else if (!followed && now.isBefore(due)) {
            again = due;
          } else if (!followed) {
            conclusions.add(new Conclusion(key, new Probe.Quiet(), due));
          }
        }
        return new Outcome(conclusions, List.of(), Optional.ofNullable(again));
      }
    };
  }

  @Bean
  Reconciler<Integer> failing() {
    return new Base("probe.fail", Probe.Poison.class, Probe.Antidote.class) {
      @Override
      public Outcome reconcile(History history, Integer inputs, Instant now) {
        if (!history.has(Probe.Antidote.class)) {
          throw new IllegalStateException("poisoned");
        }
        return Outcome.of(List.of(new Conclusion("cured", new Probe.Quiet(), now)));
      }
    };
  }

  @Bean
  Reconciler<Integer> pinging() {
    return new Base("probe.ping", Probe.Pong.class) {
      @Override
      public Outcome reconcile(History history, Integer inputs, Instant now) {
        int n = history.of(Probe.Pong.class).size();
        return Outcome.of(List.of(new Conclusion("ping" + n, new Probe.Ping(n), now)));
      }
    };
  }

  @Bean
  Reconciler<Integer> ponging() {
    return new Base("probe.pong", Probe.Ping.class) {
      @Override
      public Outcome reconcile(History history, Integer inputs, Instant now) {
        int n = history.of(Probe.Ping.class).size();
        return Outcome.of(List.of(new Conclusion("pong" + n, new Probe.Pong(n), now)));
      }
    };
  }

  /** Answers the last question. */
  @Bean
  Reconciler<List<Integer>> asking() {
    return new Asking();
  }

  private static final class Asking implements PatientReconciler<List<Integer>, Integer> {
    @Override
    public String name() {
      return "probe.ask";
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public String subjects() {
      return "probe";
    }

    @Override
    public Set<Class<?>> wakesOn() {
      return Set.of(Probe.Asked.class);
    }

    @Override
    public Set<Class<?>> follows() {
      return Set.of();
    }

    @Override
    public List<Integer> gather(History history, Instant now, Rules rules) {
      var asked = new ArrayList<Integer>();
      history.of(Probe.Asked.class).forEach(r -> asked.add(((Probe.Asked) r.fact()).question()));
      return asked;
    }

    @Override
    public Class<Integer> answers() {
      return Integer.class;
    }

    @Override
    public Integer consult(List<Integer> inputs) {
      CONSULTED.incrementAndGet();
      return adviser.applyAsInt(inputs.getLast());
    }

    @Override
    public Duration patience() {
      return Duration.ofMillis(300);
    }

    @Override
    public Outcome conclude(History history, List<Integer> inputs, Integer answer, Instant now) {
      return Outcome.of(
          List.of(new Conclusion("answer/" + inputs.size(), new Probe.Answered(answer), now)));
    }
  }
}
