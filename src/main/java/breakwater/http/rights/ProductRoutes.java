package breakwater.http.rights;

import static breakwater.http.rights.Access.EVERYBODY;
import static breakwater.http.rights.Route.delete;
import static breakwater.http.rights.Route.get;
import static breakwater.http.rights.Route.patch;
import static breakwater.http.rights.Route.post;

import breakwater.cases.CaseRight;
import breakwater.insight.InsightRight;
import breakwater.intake.imports.ImportRight;
import breakwater.people.OperatorRight;
import breakwater.playbook.versions.PlaybookRight;
import java.util.List;

/** What is asked about the product itself: numbers, imports, events, engine, demo. */
final class ProductRoutes {
  static final List<Route> ALL =
      List.of(
          get("/first-hour", ImportRight.IMPORT_HISTORY),
          get("/first-hour/values", InsightRight.READ_INSIGHT),
          post("/first-hour/set-up", PlaybookRight.EDIT_PLAYBOOK),
          get("/imports", ImportRight.IMPORT_HISTORY),
          post("/imports", ImportRight.IMPORT_HISTORY),
          get("/imports/accounts", ImportRight.IMPORT_HISTORY),
          post("/imports/accounts", ImportRight.IMPORT_HISTORY),
          post("/imports/accounts/preview", ImportRight.IMPORT_HISTORY),
          post("/imports/preview", ImportRight.IMPORT_HISTORY),
          get("/imports/{id}", ImportRight.IMPORT_HISTORY),
          post("/imports/{id}/cancellation", ImportRight.IMPORT_HISTORY),
          get("/numbers", InsightRight.READ_INSIGHT),
          get("/numbers/{metric}", InsightRight.READ_INSIGHT),
          get("/settings", EVERYBODY),
          get("/settings/demo", EVERYBODY),
          post("/settings/demo", OperatorRight.MOVE_CLOCK),
          post("/settings/demo/speed", OperatorRight.MOVE_CLOCK),
          get("/settings/engine", OperatorRight.OPERATE_ENGINE),
          post("/settings/engine/replays", OperatorRight.OPERATE_ENGINE),
          get("/settings/keys", EVERYBODY),
          get("/api/v1/audit", OperatorRight.READ_JOURNAL),
          get("/api/v1/audit/verification", OperatorRight.READ_JOURNAL),
          get("/api/v1/baseline", InsightRight.READ_INSIGHT),
          get("/api/v1/baseline/values", InsightRight.READ_INSIGHT),
          get("/api/v1/clock", EVERYBODY),
          post("/api/v1/clock", OperatorRight.MOVE_CLOCK),
          get("/api/v1/demo", EVERYBODY),
          post("/api/v1/demo", OperatorRight.MOVE_CLOCK),
          patch("/api/v1/demo", OperatorRight.MOVE_CLOCK),
          get("/api/v1/engine/troubles", OperatorRight.OPERATE_ENGINE),
          post("/api/v1/engine/troubles/replay", OperatorRight.OPERATE_ENGINE),
          get("/api/v1/events", CaseRight.READ_CASES),
          get("/api/v1/set-up", PlaybookRight.READ_PLAYBOOK),
          post("/api/v1/set-up", PlaybookRight.EDIT_PLAYBOOK),
          get("/api/v1/imports", ImportRight.IMPORT_HISTORY),
          post("/api/v1/imports", ImportRight.IMPORT_HISTORY),
          post("/api/v1/imports/accounts", ImportRight.IMPORT_HISTORY),
          get("/api/v1/imports/accounts/mapping", ImportRight.IMPORT_HISTORY),
          post("/api/v1/imports/accounts/preview", ImportRight.IMPORT_HISTORY),
          get("/api/v1/imports/mappings", ImportRight.IMPORT_HISTORY),
          post("/api/v1/imports/preview", ImportRight.IMPORT_HISTORY),
          get("/api/v1/imports/{id}", ImportRight.IMPORT_HISTORY),
          delete("/api/v1/imports/{id}", ImportRight.IMPORT_HISTORY),
          get("/api/v1/imports/{id}/rejections", ImportRight.IMPORT_HISTORY),
          get("/api/v1/imports/{id}/rejections.csv", ImportRight.IMPORT_HISTORY),
          get("/api/v1/insight", InsightRight.READ_INSIGHT),
          get("/api/v1/insight/{metric}", InsightRight.READ_INSIGHT),
          get("/api/v1/insight/{metric}/cases", InsightRight.READ_INSIGHT),
          get("/metrics", OperatorRight.OPERATE_ENGINE));

  private ProductRoutes() {}
}
