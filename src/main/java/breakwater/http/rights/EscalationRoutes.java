package breakwater.http.rights;

import static breakwater.http.rights.Route.get;
import static breakwater.http.rights.Route.post;

import breakwater.escalation.EscalationRight;
import java.util.List;

/** What is asked about escalations. */
final class EscalationRoutes {
  static final List<Route> ALL =
      List.of(
          get("/escalations", EscalationRight.READ_ESCALATIONS),
          get("/escalations/{id}", EscalationRight.READ_ESCALATIONS),
          post("/escalations/{id}/bounceback", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/claim", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/closure", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/confirmation", EscalationRight.ANSWER_ESCALATIONS),
          post("/escalations/{id}/contest", EscalationRight.ANSWER_ESCALATIONS),
          post("/escalations/{id}/contest/judgement", EscalationRight.JUDGE_BOUNCEBACKS),
          post("/escalations/{id}/decision", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/downgrade", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/follow-ups", EscalationRight.ANSWER_ESCALATIONS),
          post("/escalations/{id}/handover", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/notification", EscalationRight.ANSWER_ESCALATIONS),
          get("/escalations/{id}/package.md", EscalationRight.READ_ESCALATIONS),
          post("/escalations/{id}/question", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/questions/{question}/answer", EscalationRight.ANSWER_ESCALATIONS),
          post("/escalations/{id}/release", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/resolution", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/shipment", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/start", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/transfer", EscalationRight.WORK_ON_ESCALATIONS),
          post("/escalations/{id}/withdrawal", EscalationRight.ANSWER_ESCALATIONS),
          get("/api/v1/budgets", EscalationRight.READ_ESCALATIONS),
          get("/api/v1/escalations", EscalationRight.READ_ESCALATIONS),
          get("/api/v1/escalations/{id}", EscalationRight.READ_ESCALATIONS),
          post("/api/v1/escalations/{id}/bounceback", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/claim", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/closure", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/confirmation", EscalationRight.ANSWER_ESCALATIONS),
          post("/api/v1/escalations/{id}/contest", EscalationRight.ANSWER_ESCALATIONS),
          post("/api/v1/escalations/{id}/contest/judgement", EscalationRight.JUDGE_BOUNCEBACKS),
          post("/api/v1/escalations/{id}/decision", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/downgrade", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/follow-ups", EscalationRight.ANSWER_ESCALATIONS),
          post("/api/v1/escalations/{id}/handover", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/notification", EscalationRight.ANSWER_ESCALATIONS),
          get("/api/v1/escalations/{id}/package", EscalationRight.READ_ESCALATIONS),
          post("/api/v1/escalations/{id}/question", EscalationRight.WORK_ON_ESCALATIONS),
          post(
              "/api/v1/escalations/{id}/question/{question}/answer",
              EscalationRight.ANSWER_ESCALATIONS),
          post("/api/v1/escalations/{id}/release", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/resolution", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/shipment", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/start", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/transfer", EscalationRight.WORK_ON_ESCALATIONS),
          post("/api/v1/escalations/{id}/withdrawal", EscalationRight.ANSWER_ESCALATIONS));

  private EscalationRoutes() {}
}
