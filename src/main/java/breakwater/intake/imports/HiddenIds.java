package breakwater.intake.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;

import breakwater.journal.Id;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Ids of people whom only imported history names. Rows give them ids made of the name alone, which
 * whoever guesses the name can make too; kept are ids made of those with a secret. Whoever was kept
 * under the id of a row before there was a secret stays who they are.
 */
@Component
class HiddenIds {
  private static final String ALGORITHM = "HmacSHA256";

  private final HidingTable hiding;

  HiddenIds(HidingTable hiding) {
    this.hiding = hiding;
  }

  /**
   * The ids to keep people under, by those that rows give them.
   *
   * @param kept those of the given ones under which somebody is kept already
   */
  <I extends Id> Map<I, I> of(Collection<I> given, Set<I> kept, Function<String, I> id) {
    var hidden = new HashMap<I, I>();
    if (!given.isEmpty()) {
      Mac mac = mac(hiding.key());
      given.forEach(it -> hidden.put(it, kept.contains(it) ? it : id.apply(hidden(mac, it))));
    }
    return hidden;
  }

  private static String hidden(Mac mac, Id given) {
    ByteBuffer bits = ByteBuffer.wrap(mac.doFinal(given.value().getBytes(US_ASCII)));
    return "x" + new UUID(bits.getLong(), bits.getLong());
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
