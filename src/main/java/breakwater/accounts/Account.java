package breakwater.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A company or person whom we serve.
 *
 * @param profile what is known of it; in JSON its properties stand beside the name
 * @param names by which other systems call it
 * @param changedAt since when it is so; empty = it was not changed since we met
 * @param version its ETag, from 1
 */
public record Account(
    AccountId id,
    String name,
    CustomerTier customerTier,
    @JsonUnwrapped Profile profile,
    List<External> names,
    Optional<Instant> changedAt,
    long version) {

  /**
   * The name that another system gives to an account.
   *
   * @param source which system
   * @param id at most 200 characters, any
   */
  public record External(String source, String id) {}
}
