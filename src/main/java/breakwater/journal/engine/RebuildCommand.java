package breakwater.journal.engine;

import breakwater.journal.Command;
import breakwater.journal.EngineRoom;
import breakwater.journal.EngineRoom.SweepProgress;
import breakwater.journal.Sweeps;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Rebuilds a view, or lets a reconciler look at everything again, while the product runs. It works
 * along itself, so it needs no running product; stopped in the middle, the product goes on with it.
 */
@Component
class RebuildCommand implements Command {
  private final Registry registry;
  private final Sweeps sweeps;
  private final SweepWorker worker;
  private final Standing standing;
  private final EngineRoom room;

  RebuildCommand(
      Registry registry, Sweeps sweeps, SweepWorker worker, Standing standing, EngineRoom room) {
    this.registry = registry;
    this.sweeps = sweeps;
    this.worker = worker;
    this.standing = standing;
    this.room = room;
  }

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String usage() {
    return "<view>: shows every subject anew in a view, while the product runs";
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() != 1 || registry.find(arguments.getFirst()).isEmpty()) {
      System.err.println("Name one of these:");
      registry.all().forEach(f -> System.err.println("  " + f.name()));
      return 2;
    }
    String follower = arguments.getFirst();
    sweeps.sweep(follower, "rebuild asked for on the console");
    standing.refresh();
    long shown = -1;
    SweepProgress progress = progress(follower);
    while (!progress.done()) {
      worker.work();
      progress = progress(follower);
      if (progress.subjects() / 1_000 != shown) {
        shown = progress.subjects() / 1_000;
        System.out.printf("%,d subjects%n", progress.subjects());
      }
    }
    System.out.printf("%s is rebuilt: %,d subjects.%n", follower, progress.subjects());
    return 0;
  }

  private SweepProgress progress(String follower) {
    return room.sweep(follower).orElseThrow();
  }
}
