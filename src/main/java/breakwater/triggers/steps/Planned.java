package breakwater.triggers.steps;

import breakwater.triggers.steps.Actions.Todo;
import breakwater.triggers.steps.StepFact.Because;
import java.time.Instant;

/**
 * Something that is to be done after a step of a clock.
 *
 * @param at when the clock came to the step
 * @param most how often the row may act on the case within 24 hours
 * @param mostPerDay how often all may
 */
record Planned(Because because, Instant at, Todo todo, int most, int mostPerDay) {}
