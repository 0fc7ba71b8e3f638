package breakwater;

import breakwater.journal.ModuleOrder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The modules from left to right: data flows right, imports point left. */
@Configuration(proxyBeanMethods = false)
class Modules {
  static final List<String> ORDER =
      List.of(
          "journal",
          "people",
          "calendar",
          "accounts",
          "playbook",
          "outbox",
          "knowledge",
          "oncall",
          "cases",
          "intake",
          "sla",
          "triage",
          "triggers",
          "gate",
          "escalation",
          "learning",
          "access",
          "desk",
          "insight",
          "rehearsal",
          "connect",
          "http",
          "api",
          "web",
          "mcp",
          "demo");

  @Bean
  ModuleOrder moduleOrder() {
    return new ModuleOrder(ORDER);
  }
}
