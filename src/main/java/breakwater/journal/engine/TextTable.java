package breakwater.journal.engine;

import breakwater.journal.Forgets;
import breakwater.journal.Subject;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wrote. */
@Component
class TextTable implements Texts, Forgets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final JdbcTemplate batch;
  private final DatabaseClock clock;

  TextTable(JdbcClient db, JdbcTemplate batch, DatabaseClock clock) {
    this.db = db;
    this.batch = batch;
    this.clock = clock;
  }

  @Override
  public TextRef keep(Subject subject, String text) {
    return keep(subject, List.of(text)).getFirst();
  }

  @Override
  public List<TextRef> keep(Subject subject, List<String> texts) {
    return keepEach(texts.stream().map(t -> new Draft(subject, t)).toList());
  }

  @Override
  public List<TextRef> keepEach(List<Draft> drafts) {
    var refs = new ArrayList<TextRef>(drafts.size());
    var rows = new ArrayList<Object[]>(drafts.size());
    for (Draft draft : drafts) {
      byte[] key = new byte[16];
      RANDOM.nextBytes(key);
      var ref = new TextRef(clock.orderedId(), mac(key, draft.text()));
      refs.add(ref);
      rows.add(new Object[] {ref.id(), draft.subject().toString(), key, draft.text()});
    }
    batch.batchUpdate(
        "insert into text_body (id, subject, mac_key, body) values (?, ?, ?, ?)", rows);
    return refs;
  }

  @Override
  public Optional<String> read(TextRef ref) {
    return Optional.ofNullable(read(List.of(ref)).get(ref));
  }

  @Override
  public Map<TextRef, String> read(Collection<TextRef> refs) {
    return read(refs, "body", Map.of());
  }

  @Override
  public Map<TextRef, String> beginnings(Collection<TextRef> refs, int characters) {
    return read(refs, "left(body, :characters) as body", Map.of("characters", characters));
  }

  private Map<TextRef, String> read(
      Collection<TextRef> refs, String column, Map<String, Integer> values) {
    if (refs.isEmpty()) {
      return Map.of();
    }
    var bodies = new HashMap<UUID, String>();
    db.sql("select id, %s from text_body where id = any(:ids)".formatted(column))
        .param("ids", refs.stream().map(TextRef::id).toArray(UUID[]::new))
        .params(values)
        .query(
            row -> {
              bodies.put(row.getObject("id", UUID.class), row.getString("body"));
            });
    var read = new HashMap<TextRef, String>();
    for (TextRef ref : refs) {
      String body = bodies.get(ref.id());
      if (body != null) {
        read.put(ref, body);
      }
    }
    return read;
  }

  @Override
  public void forget(Subject subject) {
    db.sql("delete from text_body where subject = :subject")
        .param("subject", subject.toString())
        .update();
    db.sql("delete from memo where subject = :subject")
        .param("subject", subject.toString())
        .update();
  }

  static String mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
