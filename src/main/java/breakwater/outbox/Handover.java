package breakwater.outbox;

import breakwater.outbox.Channel.Dispatch;
import breakwater.outbox.Channel.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Gives a dispatch to its channel, and gives up when the channel's patience ends. */
@Component
class Handover implements AutoCloseable {
  private final Map<String, Channel> channels = new HashMap<>();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  Handover(List<Channel> all) {
    all.forEach(c -> channels.put(c.name(), c));
  }

  Receipt hand(String name, Dispatch dispatch) throws Exception {
    Channel channel = channels.get(name);
    if (channel == null) {
      return new Receipt.Undeliverable("There is no channel " + name);
    }
    Future<Receipt> call = calls.submit(() -> channel.deliver(dispatch));
    try {
      return call.get(channel.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      call.cancel(true);
      throw new TimeoutException(name + " did not answer within " + channel.patience());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
