package breakwater.journal.engine;

import breakwater.journal.Fact;
import breakwater.journal.Lane;
import breakwater.journal.ModuleOrder;
import breakwater.journal.PatientReconciler;
import breakwater.journal.Reconciler;
import breakwater.journal.Recorded;
import breakwater.journal.Rules;
import breakwater.journal.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The followers of this node in their order: reconcilers, then views. */
@Component
class Registry {
  private final List<Follower> followers;
  private final Map<String, Follower> byName = new HashMap<>();
  private final Map<String, List<Concluding>> concluding = new HashMap<>();

  Registry(List<Reconciler<?>> reconcilers, List<View> views, ModuleOrder order) {
    Comparator<Follower> inOrder =
        Comparator.comparing(Follower::isView)
            .thenComparing(Follower::name, order.byModuleThenName());
    followers =
        java.util.stream.Stream.<Follower>concat(
                reconcilers.stream().map(Concluding::new), views.stream().map(Showing::new))
            .sorted(inOrder)
            .toList();
    for (Follower follower : followers) {
      if (byName.put(follower.name(), follower) != null) {
        throw new IllegalStateException("Two followers are called " + follower.name());
      }
      if (follower instanceof Concluding each) {
        concluding.computeIfAbsent(each.subjects(), _ -> new ArrayList<>()).add(each);
      }
    }
  }

  /** Whoever looks at a subject after its facts: a reconciler or a view. */
  sealed interface Follower {
    String name();

    /** Grows when the code would answer otherwise. */
    int revision();

    String subjects();

    Set<Class<?>> wakesOn();

    default boolean isView() {
      return this instanceof Showing;
    }

    /** What beside the history can change what it answers. */
    Set<Class<?>> follows();

    default boolean followsAnyOf(Set<Class<?>> changed) {
      return follows().contains(Rules.class) || !Collections.disjoint(follows(), changed);
    }

    default boolean wakesOn(Fact fact) {
      for (Class<?> type : wakesOn()) {
        if (type.isInstance(fact)) {
          return true;
        }
      }
      return false;
    }

    /** Asked of each follower in each round of each turn. */
    default boolean wakesOn(List<Recorded<?>> facts) {
      for (Recorded<?> recorded : facts) {
        if (wakesOn(recorded.fact())) {
          return true;
        }
      }
      return false;
    }

    /** Where its work waits when it is wanted now. */
    default Lane lane() {
      return this instanceof Concluding(Reconciler<?> r, _, _) && r instanceof PatientReconciler
          ? Lane.PATIENT
          : Lane.INTERACTIVE;
    }
  }

  record Concluding(Reconciler<?> reconciler, String name, Set<Class<?>> wakesOn)
      implements Follower {
    Concluding(Reconciler<?> reconciler) {
      this(reconciler, reconciler.name(), reconciler.wakesOn());
    }

    @Override
    public int revision() {
      return reconciler.revision();
    }

    @Override
    public String subjects() {
      return reconciler.subjects();
    }

    @Override
    public Set<Class<?>> follows() {
      return reconciler.follows();
    }

    boolean patient() {
      return reconciler instanceof PatientReconciler;
    }
  }

  record Showing(View view, String name, Set<Class<?>> wakesOn) implements Follower {
    Showing(View view) {
      this(view, view.name(), view.shows());
    }

    @Override
    public int revision() {
      return view.shape();
    }

    @Override
    public String subjects() {
      return view.subjects();
    }

    @Override
    public Set<Class<?>> follows() {
      return view.follows();
    }
  }

  List<Follower> all() {
    return followers;
  }

  /** Those that look at subjects of this kind, in order. */
  List<Follower> of(String kind) {
    return followers.stream().filter(f -> f.subjects().equals(kind)).toList();
  }

  /** The reconcilers of subjects of this kind, in order. */
  List<Concluding> concluding(String kind) {
    return concluding.getOrDefault(kind, List.of());
  }

  Optional<Follower> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
