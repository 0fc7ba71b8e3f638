package breakwater.intake.customers;

import breakwater.journal.Answer;
import breakwater.journal.Id;
import breakwater.journal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped mapping of accounts, and the reading of a house's own. */
@Component
class CustomerMappings {
  private static final String SHIPPED = "/mappings/customers/crm-accounts.json";

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  CustomerMapping shipped() {
    try (InputStream in =
        Objects.requireNonNull(CustomerMappings.class.getResourceAsStream(SHIPPED))) {
      return json.readValue(in, CustomerMapping.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param nameOrJson empty, or the name of the shipped one; or a mapping as JSON
   */
  Answer<CustomerMapping> find(String nameOrJson) {
    CustomerMapping shipped = shipped();
    String asked = nameOrJson.strip();
    if (asked.isEmpty() || asked.equals(shipped.name())) {
      return Answer.done(shipped);
    }
    if (!asked.startsWith("{")) {
      return unfit("There is no mapping of this name. Write %s, or one as JSON.", shipped.name());
    }
    try {
      CustomerMapping own = json.readValue(asked, CustomerMapping.class);
      return problem(own)
          .map(sentence -> CustomerMappings.<CustomerMapping>unfit("%s", sentence))
          .orElseGet(() -> Answer.done(own));
    } catch (JacksonException e) {
      return unfit("The mapping cannot be read: %s.", e.getOriginalMessage());
    }
  }

  private static Optional<String> problem(CustomerMapping own) {
    if (!Id.isValid(own.source())) {
      return Optional.of("'source' names the system that the table comes from, such as crm.");
    }
    if (own.id().isBlank() || own.account().isBlank()) {
      return Optional.of("'id' and 'account' name the columns of the id and of the name.");
    }
    return own.dates().isEmpty() || isPattern(own.dates().get())
        ? Optional.empty()
        : Optional.of("'dates' says how days are written, such as d/M/yyyy.");
  }

  private static boolean isPattern(String dates) {
    try {
      return !DateTimeFormatter.ofPattern(dates).toString().isEmpty();
    } catch (IllegalArgumentException wrong) {
      return false;
    }
  }

  private static <T> Answer<T> unfit(String sentence, String with) {
    return Answer.refused(Refusal.invalid("unfit-mapping", sentence.formatted(with)));
  }
}
