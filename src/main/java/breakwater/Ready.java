package breakwater;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the product can be found, once it can. */
@Component
class Ready {
  private static final Logger log = LoggerFactory.getLogger(Ready.class);

  @EventListener
  void say(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      Duration time = event.getTimeTaken() == null ? Duration.ZERO : event.getTimeTaken();
      log.info(
          "Breakwater answers at http://localhost:{} after {} ms."
              + " To sign in, open the address that 'bin/breakwater sign-in-link <person>' prints.",
          web.getWebServer().getPort(),
          time.toMillis());
    }
  }
}
