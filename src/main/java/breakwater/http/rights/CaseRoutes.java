package breakwater.http.rights;

import static breakwater.http.rights.Route.delete;
import static breakwater.http.rights.Route.get;
import static breakwater.http.rights.Route.patch;
import static breakwater.http.rights.Route.post;
import static breakwater.http.rights.Route.put;

import breakwater.cases.CaseRight;
import breakwater.cases.outages.OutageRight;
import breakwater.cases.restriction.RestrictionRight;
import breakwater.gate.GateRight;
import breakwater.triggers.CallRight;
import java.util.List;

/** What is asked about cases: their desk, conversation, gate and calls. */
final class CaseRoutes {
  static final List<Route> ALL =
      List.of(
          get("/", CaseRight.READ_CASES),
          get("/cases", CaseRight.READ_CASES),
          get("/cases/new", CaseRight.WRITE_MESSAGES),
          post("/cases/new", CaseRight.WRITE_MESSAGES),
          get("/cases/{id}", CaseRight.READ_CASES),
          get("/cases/{id}/attachments/{attachment}", CaseRight.READ_CASES),
          post("/cases/{id}/calls", CallRight.CALL_FOR_ESCALATION),
          post("/cases/{id}/change", CaseRight.CHANGE_CASES),
          post("/cases/{id}/closure", CaseRight.CHANGE_CASES),
          get("/cases/{id}/gate", GateRight.READ_GATE),
          post("/cases/{id}/gate/deflection", GateRight.DEFLECT),
          post("/cases/{id}/gate/evidence", GateRight.PREPARE_PACKAGE),
          post("/cases/{id}/gate/items/{item}", GateRight.PREPARE_PACKAGE),
          post("/cases/{id}/gate/package", GateRight.PREPARE_PACKAGE),
          post("/cases/{id}/gate/signature", GateRight.SIGN_PACKAGE),
          post("/cases/{id}/gate/submission", GateRight.PREPARE_PACKAGE),
          post("/cases/{id}/live", CaseRight.CHANGE_CASES),
          post("/cases/{id}/messages", CaseRight.WRITE_MESSAGES),
          get("/cases/{id}/messages/{message}", CaseRight.READ_CASES),
          post("/cases/{id}/reopening", CaseRight.CHANGE_CASES),
          post("/cases/{id}/resolution", CaseRight.CHANGE_CASES),
          post("/cases/{id}/restriction", RestrictionRight.RESTRICT_CASES),
          post("/cases/{id}/restriction/end", RestrictionRight.LIFT_RESTRICTIONS),
          post("/cases/{id}/snooze", CaseRight.CHANGE_CASES),
          post("/cases/{id}/snooze/end", CaseRight.CHANGE_CASES),
          post("/cases/{id}/waiting", CaseRight.CHANGE_CASES),
          post("/cases/{id}/waiting/end", CaseRight.CHANGE_CASES),
          post("/cases/{id}/watchers", CaseRight.READ_CASES),
          post("/cases/{id}/watchers/end", CaseRight.READ_CASES),
          get("/desk", CaseRight.READ_CASES),
          post("/desk/bulk", CaseRight.CHANGE_CASES),
          post("/desk/bulk/preview", CaseRight.CHANGE_CASES),
          get("/desk/bulk/{id}", CaseRight.READ_CASES),
          get("/desk/cases/{id}", CaseRight.READ_CASES),
          post("/desk/views", CaseRight.READ_CASES),
          get("/desk/views/{id}", CaseRight.READ_CASES),
          post("/desk/views/{id}/removal", CaseRight.READ_CASES),
          get("/teams", CaseRight.READ_CASES),
          get("/teams/{id}", CaseRight.READ_CASES),
          post("/teams/{id}/assignments", CaseRight.CHANGE_CASES),
          get("/api/v1/cases", CaseRight.READ_CASES),
          post("/api/v1/cases", CaseRight.WRITE_MESSAGES),
          post("/api/v1/cases/bulk", CaseRight.CHANGE_CASES),
          get("/api/v1/cases/bulk/{id}", CaseRight.READ_CASES),
          get("/api/v1/cases/bulk/{id}/results", CaseRight.READ_CASES),
          get("/api/v1/cases/{id}", CaseRight.READ_CASES),
          patch("/api/v1/cases/{id}", CaseRight.CHANGE_CASES),
          get("/api/v1/cases/{id}/attachments/{attachment}", CaseRight.READ_CASES),
          get("/api/v1/cases/{id}/attention", CaseRight.READ_CASES),
          post("/api/v1/cases/{id}/calls", CallRight.CALL_FOR_ESCALATION),
          post("/api/v1/cases/{id}/children/resolution", CaseRight.CHANGE_CASES),
          get("/api/v1/cases/{id}/clocks", CaseRight.READ_CASES),
          post("/api/v1/cases/{id}/closure", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/erasure", CaseRight.ForAdministrators.ERASE_CASES),
          get("/api/v1/cases/{id}/gate", GateRight.READ_GATE),
          post("/api/v1/cases/{id}/gate/customer-request", GateRight.PREPARE_PACKAGE),
          post("/api/v1/cases/{id}/gate/deflection", GateRight.DEFLECT),
          post("/api/v1/cases/{id}/gate/evidence", GateRight.PREPARE_PACKAGE),
          put("/api/v1/cases/{id}/gate/items/{item}", GateRight.PREPARE_PACKAGE),
          put("/api/v1/cases/{id}/gate/package", GateRight.PREPARE_PACKAGE),
          post("/api/v1/cases/{id}/gate/signature", GateRight.SIGN_PACKAGE),
          post("/api/v1/cases/{id}/gate/submission", GateRight.PREPARE_PACKAGE),
          get("/api/v1/cases/{id}/history", CaseRight.READ_CASES),
          get("/api/v1/cases/{id}/links", CaseRight.READ_CASES),
          put("/api/v1/cases/{id}/links/{other}", CaseRight.CHANGE_CASES),
          delete("/api/v1/cases/{id}/links/{other}", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/live", CaseRight.CHANGE_CASES),
          put("/api/v1/cases/{id}/merge/{into}", CaseRight.CHANGE_CASES),
          delete("/api/v1/cases/{id}/merge/{into}", CaseRight.CHANGE_CASES),
          get("/api/v1/cases/{id}/messages", CaseRight.READ_CASES),
          post("/api/v1/cases/{id}/messages", CaseRight.WRITE_MESSAGES),
          post("/api/v1/cases/{id}/progress", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/reopening", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/resolution", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/snooze", CaseRight.CHANGE_CASES),
          delete("/api/v1/cases/{id}/snooze", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/restriction", RestrictionRight.RESTRICT_CASES),
          delete("/api/v1/cases/{id}/restriction", RestrictionRight.LIFT_RESTRICTIONS),
          post("/api/v1/cases/{id}/split", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/waiting", CaseRight.CHANGE_CASES),
          delete("/api/v1/cases/{id}/waiting", CaseRight.CHANGE_CASES),
          post("/api/v1/cases/{id}/watchers", CaseRight.READ_CASES),
          delete("/api/v1/cases/{id}/watchers/{person}", CaseRight.READ_CASES),
          get("/api/v1/desk", CaseRight.READ_CASES),
          get("/api/v1/desk/counts", CaseRight.READ_CASES),
          get("/api/v1/desk/views", CaseRight.READ_CASES),
          post("/api/v1/desk/views", CaseRight.READ_CASES),
          put("/api/v1/desk/views/{id}", CaseRight.READ_CASES),
          delete("/api/v1/desk/views/{id}", CaseRight.READ_CASES),
          post("/api/v1/messages", CaseRight.WRITE_MESSAGES),
          get("/api/v1/outages", CaseRight.READ_CASES),
          post("/api/v1/outages", OutageRight.DECLARE_OUTAGES),
          get("/api/v1/outages/{id}", CaseRight.READ_CASES),
          patch("/api/v1/outages/{id}", OutageRight.DECLARE_OUTAGES),
          post("/api/v1/outages/{id}/end", OutageRight.DECLARE_OUTAGES),
          post("/api/v1/outages/{id}/withdrawal", OutageRight.DECLARE_OUTAGES),
          get("/api/v1/teams/{id}/load", CaseRight.READ_CASES));

  private CaseRoutes() {}
}
