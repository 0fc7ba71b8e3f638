package breakwater.web.playbook;

import breakwater.playbook.wording.VaguePromise;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Hints at promises without a time while somebody writes to a customer. */
@Controller
class WordingHints {
  /** What the page shows; empty = nothing. */
  record Hints(List<String> sentences) {}

  @PostMapping("/wording")
  @ResponseBody
  Hints hints(@RequestParam(defaultValue = "") String text) {
    return new Hints(VaguePromise.in(text).stream().map(VaguePromise::hint).distinct().toList());
  }
}
