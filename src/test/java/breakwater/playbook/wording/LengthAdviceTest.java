package breakwater.playbook.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Framework, step 1, precise language: what is wrong with a number is said, not that it is one. */
class LengthAdviceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 min               | which is no time at all        | Write a length over 0, such as 15 min.
          0 business days     | which is no time at all        | Write a length over 0, such as 15 min.
          -5 min              | which is less than nothing     | Write a length over 0, such as 15 min.
          99999999 days       | which is longer than 10 years  | Write 10 years at most, which are 3653 days.
          3000 business days  | which is too long              | Write at most 2000 business days.
          0.5 h               | which has a fraction           | Write whole numbers: 30 min.
          1,5 Hours           | which has a fraction           | Write whole numbers: 1 h 30 min.
          2.25 days           | which has a fraction           | Write whole numbers: 2 days 6 h.
          0.0001 s            | which has a fraction           | Write a whole number.
          1.5 business days   | which has a fraction           | Write a whole number.
          15                  | which has no unit              | Write the unit too, such as 15 min, 2 h or 3 days.
          24 months           | and not every month is as long as another | Write days or weeks, such as 30 days.
          10-15 min           | which is a range and no promise | Write the longest: 15 min.
          10 min – 1.5 h      | which is a range and no promise | Write the longest: 1 h 30 min.
          2 to 3 business days | which is a range and no promise | Write the longest: 3 business days.
          10 bis 15 Minutes   | which is a range and no promise | Write the longest: 15 minutes.
          10-15               | which is a range and no promise | Write the longest, with its unit.
          10-15 moons         | which is a range and no promise | Write the longest, with its unit.
          about 30 min        | and 'about' is vague            | Write how long at most: 30 min.
          ca. 30 min          | and 'ca.' is vague              | Write how long at most: 30 min.
          ~2 h                | and '~' is vague                | Write how long at most: 2 h.
          about half an hour  | and 'about' is vague            | Write how long at most, such as 30 min.
          about 10-15 min     | which is a range and no promise | Write the longest: 15 min.
          3 moons             | and 'moons' is no unit         | Write one of s, min, h, days, weeks and business days.
          """)
  void what_is_wrong_is_said_and_what_to_write(String text, String reason, String instead) {
    assertThat(LengthAdvice.of(text)).contains(new LengthAdvice(reason, instead));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "min 5", "1 h and 5", "- min", "-", "to 5 min", "a-b min"})
  void what_is_no_number_with_a_unit_is_left_to_others(String text) {
    assertThat(LengthAdvice.of(text)).isEmpty();
  }
}
