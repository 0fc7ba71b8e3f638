package breakwater.api.gate;

import breakwater.cases.Label;
import breakwater.gate.GateShown;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.GateShown.ItemShown;
import breakwater.gate.GateShown.SignatureShown;
import breakwater.gate.Score;
import breakwater.gate.Verdict;
import breakwater.gate.document.PackageDocument;
import breakwater.gate.proposals.Proposal;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The gate as programs see it.
 *
 * @param proposals what the case says already, each with its source; counts for nothing until a
 *     person adopts it
 */
record GateAnswer(
    CallId call,
    Tier tier,
    Path path,
    Optional<Label> rule,
    Optional<String> reason,
    Instant calledAt,
    int round,
    Optional<Verdict> verdict,
    List<String> reasons,
    List<Label> owed,
    List<ItemShown> items,
    List<Proposal> proposals,
    @JsonProperty("package") Draft draft,
    ScoreAnswer score) {

  /**
   * The package so far.
   *
   * @param edition grows with each change; a signature names it
   */
  record Draft(
      int edition,
      PackageDocument document,
      List<EvidenceShown> evidence,
      Optional<SignatureShown> signature) {}

  /**
   * @param bouncebackBasis how the probability is made
   */
  record ScoreAnswer(
      int value, List<Label> missing, double bouncebackProbability, String bouncebackBasis) {}

  static GateAnswer of(GateShown gate, List<Proposal> proposals) {
    Score score = gate.score();
    return new GateAnswer(
        gate.call(),
        gate.tier(),
        gate.path(),
        gate.rule(),
        gate.reason(),
        gate.calledAt(),
        gate.round(),
        gate.verdict(),
        gate.reasons(),
        gate.owed(),
        gate.items(),
        proposals,
        new Draft(gate.edition(), gate.document(), gate.evidence(), gate.signature()),
        new ScoreAnswer(
            score.value(), score.missing(), score.bouncebackProbability(), Score.BASIS));
  }
}
