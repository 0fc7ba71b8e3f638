package breakwater.outbox;

import breakwater.journal.BulkJournal;
import breakwater.journal.Cause;
import breakwater.journal.Clock;
import breakwater.journal.Happening;
import breakwater.journal.History;
import breakwater.journal.Subject;
import breakwater.journal.Worker;
import breakwater.journal.reading.Front;
import breakwater.outbox.Channel.Dispatch;
import breakwater.outbox.OutboxTable.End;
import breakwater.outbox.OutboxTable.Taken;
import breakwater.outbox.PageQueueTable.Ended;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts notices on the pages, those of some subjects at a time. The pages are in the same database:
 * the notice, the end of its effect and the fact that says so are one transaction, without a lease.
 * What cannot be done so is left to {@link Outbox}, each by itself.
 */
@Component
class PageDelivery implements Worker {
  /** Subjects at a time; they are locked meanwhile. */
  private static final int PORTION = 50;

  private static final Logger LOG = LoggerFactory.getLogger(PageDelivery.class);

  private final PageQueueTable queue;
  private final OutboxTable table;
  private final NoticeTable pages;
  private final BulkJournal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Manner manner;
  private final Front front = new Front();

  PageDelivery(
      PageQueueTable queue,
      OutboxTable table,
      NoticeTable pages,
      BulkJournal journal,
      TransactionTemplate transactions,
      Clock clock,
      Manner manner) {
    this.queue = queue;
    this.table = table;
    this.pages = pages;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
    this.manner = manner;
  }

  @Override
  public String name() {
    return "outbox-pages";
  }

  @Override
  public boolean work() {
    Instant now = clock.now();
    var locked = new ArrayList<Subject>();
    try {
      transactions.executeWithoutResult(
          status -> {
            front
                .find(from -> queue.lockWaiting(from, now, PORTION), PageQueueTable.Locked::dueAt)
                .stream()
                .map(PageQueueTable.Locked::subject)
                .distinct()
                .forEach(locked::add);
            deliver(locked, now);
          });
    } catch (RuntimeException trouble) {
      if (locked.isEmpty()) {
        throw trouble;
      }
      LOG.warn("Notices are put on the pages one by one: {}", trouble.toString());
      queue.leave(locked, now, trouble.toString());
    }
    return !locked.isEmpty() || queue.leaveStrays(now);
  }

  private void deliver(List<Subject> locked, Instant now) {
    journal.append(
        Outbox.ME,
        Cause.delivery(NoticeTable.NAME),
        locked,
        histories -> {
          Map<Subject, History> known =
              histories.stream().collect(Collectors.toMap(History::subject, Function.identity()));
          return batches(deliver(queue.due(known.keySet(), now), known, now));
        });
  }

  private List<Ended> deliver(List<Taken> taken, Map<Subject, History> histories, Instant now) {
    Map<String, Wishes> wishes =
        manner.wishes(taken.stream().map(it -> it.effect().recipient()).distinct().toList());
    var sent = new ArrayList<Dispatch>();
    var ended = new ArrayList<Ended>();
    for (Taken each : taken) {
      History history = histories.getOrDefault(each.subject(), History.empty(each.subject()));
      Wishes wished = wishes.getOrDefault(each.effect().recipient(), Wishes.NONE);
      switch (manner.of(each, history, wished, now)) {
        case Manner.Send(Dispatch dispatch) -> {
          sent.add(dispatch);
          ended.add(
              new Ended(each, End.DELIVERED, null, Outbox.delivered(each, dispatch.attempt())));
        }
        case Manner.Leave(var why) ->
            ended.add(new Ended(each, End.NOT_SENT, why.name(), Outbox.notSent(each, why)));
        case Manner.Wait(Instant until) -> table.defer(each, until);
        case Manner.Ownerless(String trouble) -> table.tryAgain(each, now, trouble);
      }
    }
    pages.put(manner.quoting(sent));
    queue.end(ended, now);
    return ended;
  }

  private static List<BulkJournal.Batch> batches(List<Ended> ended) {
    return ended.stream()
        .collect(Collectors.groupingBy(it -> it.taken().subject()))
        .entrySet()
        .stream()
        .map(
            of ->
                new BulkJournal.Batch(
                    of.getKey(),
                    of.getValue().stream().map(it -> Happening.now(it.fact())).toList()))
        .toList();
  }
}
