package breakwater.demo;

import breakwater.demo.DemoDoor.Demo;
import breakwater.people.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/demo")
@Tag(name = "demo", description = "A made-up company that plays in a SANDBOX.")
class DemoController {
  private final DemoDoor door;

  DemoController(DemoDoor door) {
    this.door = door;
  }

  /**
   * @param speed seconds of the play in one of ours; 0 = pause, at most 3,600
   */
  record Speed(int speed) {}

  @GetMapping
  @Operation(summary = "Read how the made-up company plays")
  Demo getDemo(Caller caller) {
    return door.look(caller);
  }

  @PostMapping
  @Operation(
      summary = "Let a made-up company play in an untouched database",
      description =
          "Makes an untouched database a SANDBOX for ever and plays sixty days into it. Refused as"
              + " soon as anything was recorded.")
  Demo beginDemo(Caller caller) {
    return door.begin(caller).orThrow();
  }

  @PatchMapping
  @Operation(summary = "Change how fast the made-up company plays, or pause it")
  Demo changeDemo(Caller caller, @RequestBody Speed speed) {
    return door.pace(caller, speed.speed()).orThrow();
  }
}
