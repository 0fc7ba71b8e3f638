package breakwater.architecture.planted.operations;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/**
 * Its operations say too little or too much, but for the last two. It is no component, so that the
 * product under test does not serve it.
 */
@Tag(name = "planted")
class Taciturn {
  @GetMapping
  void nothing() {}

  @PostMapping
  @Operation(description = "What a summary should say.")
  void described() {}

  @PutMapping
  @Operation(summary = " ")
  void blank() {}

  @PatchMapping
  @Operation(summary = "Change it. Whatever runs by it is worked out anew.")
  void wordy() {}

  @DeleteMapping
  @Operation(summary = "Remove it")
  void said() {}

  @Hidden
  @GetMapping("/hidden")
  void hidden() {}
}
