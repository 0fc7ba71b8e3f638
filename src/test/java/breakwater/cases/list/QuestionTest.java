package breakwater.cases.list;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.list.Question.Term;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          export fails            ; [export][fails]
          "sad cat" -dog          ; [sad cat] without [dog]
          -"sad cat"              ; without [sad cat]
          "never closed           ; [never closed]
          cat or dog fast         ; [cat] | [dog][fast]
          or cat OR OR dog or     ; [cat] | [dog]
          foo-bar --x             ; [foo-bar] without [-x]
          jo@acme.example         ; [jo@acme.example]
          5" screen               ; [5][screen]
          - "" or                 ; nothing
          """)
  void what_is_written_reads_as_terms(String asked, String expected) {
    assertThat(read(Question.of(asked))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1042, 1042", "-1042, none", "1042 export, none", "1234567890123456789, none"})
  void a_number_alone_may_be_that_of_a_case(String asked, String expected) {
    assertThat(Question.of(asked).number().map(String::valueOf).orElse("none")).isEqualTo(expected);
  }

  private static String read(Question question) {
    return question.choices().isEmpty()
        ? "nothing"
        : question.choices().stream().map(QuestionTest::all).collect(Collectors.joining(" | "));
  }

  private static String all(List<Term> terms) {
    return terms.stream()
        .map(term -> (term.without() ? " without " : "") + "[" + term.words() + "]")
        .collect(Collectors.joining())
        .strip();
  }
}
