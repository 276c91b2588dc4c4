package tw.portfolio.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.samples.OddTexts;
import tw.portfolio.school.ProblemKind;

class FieldsTest {
  static final List<String> UNSOUND = OddTexts.UNSOUND;
  static final List<String> NOTHING = OddTexts.SHOWING_NOTHING;
  static final List<String> CLASS_101 = OddTexts.CLASS_101;

  private record Part(String name, long bytes) {}

  private record Piece(String title, Optional<String> note, boolean draft, List<Part> files) {}

  private static Supplier<Part> part(Fields fields) {
    Field<String> name = fields.need("name", Shape.text(1, 20));
    Field<Long> bytes = fields.need("bytes", Shape.wholeLong(1, 4_000_000_000L));
    return () -> new Part(name.get(), bytes.get());
  }

  private static Supplier<Piece> piece(Fields fields) {
    Field<String> title = fields.need("title", Shape.text(1, 5));
    Field<Optional<String>> note = fields.optional("note", Shape.lines(1, 10));
    Field<Boolean> draft = fields.need("draft", Shape.flag());
    Field<List<Part>> files =
        fields.need("files", Shape.list(1, 2, Shape.object(FieldsTest::part)));
    return () -> new Piece(title.get(), note.get(), draft.get(), files.get());
  }

  private static <T> T read(String json, Reader<T> reader) {
    return Fields.read(Json.members(json), reader);
  }

  private static <T> T one(Shape<T> shape, String json) {
    return read(
        "{\"v\":" + json + "}",
        fields -> {
          Field<T> value = fields.need("v", shape);
          return value;
        });
  }

  private static List<String> refused(Shape<?> shape, String json) {
    return CaughtRefusals.fields(() -> one(shape, json));
  }

  @Test
  void shouldReadAWholeObject() {
    Piece piece =
        read(
            """
            {"title":" 專題 ","note":"一\\r\\n二","draft":false,
             "files":[{"name":"a.pdf","bytes":3000000000}]}
            """,
            FieldsTest::piece);

    assertThat(piece)
        .isEqualTo(
            new Piece(
                "專題", Optional.of("一\n二"), false, List.of(new Part("a.pdf", 3_000_000_000L))));
  }

  @Test
  void shouldFindEverythingThatIsWrongAtOnce() {
    String json =
        """
        {"title":"太長的標題了","note":null,"draft":"no","extra":1,
         "files":[{"name":"a","bytes":0,"path":"/"},{"bytes":1.0}]}
        """;

    assertThat(CaughtRefusals.fields(() -> read(json, FieldsTest::piece)))
        .containsExactlyInAnyOrder(
            "title",
            "note",
            "draft",
            "extra",
            "files[0].bytes",
            "files[0].path",
            "files[1].name",
            "files[1].bytes");
    assertThat(CaughtRefusals.kind(() -> read(json, FieldsTest::piece)))
        .isEqualTo(ProblemKind.INVALID);
  }

  @Test
  void shouldSayWhatIsExpectedInBothLanguages() {
    assertThat(CaughtRefusals.of(() -> read("{\"v\":7}", FieldsTest::part)).fields())
        .allSatisfy(field -> assertThat(field.chinese()).endsWith("。"))
        .allSatisfy(field -> assertThat(field.english()).endsWith("."));
    assertThat(CaughtRefusals.of(() -> read("{\"name\":\"a\"}", FieldsTest::part)).fields())
        .singleElement()
        .satisfies(field -> assertThat(field.chinese()).contains("缺少", "1 到 4000000000"))
        .satisfies(field -> assertThat(field.english()).contains("missing", "1 to 4000000000"));
  }

  @Test
  void shouldLeaveOutWhatMayBeLeftOut() {
    assertThat(
            read(
                    "{\"title\":\"a\",\"draft\":true,\"files\":[{\"name\":\"a\",\"bytes\":1}]}",
                    FieldsTest::piece)
                .note())
        .isEmpty();
  }

  @Test
  void shouldNotListMoreThanAnybodyReads() {
    StringBuilder json = new StringBuilder("{\"a0\":1");
    for (int n = 1; n < 3_000; n++) {
      json.append(",\"a").append(n).append("\":1");
    }
    json.append('}');

    assertThat(CaughtRefusals.of(() -> read(json.toString(), FieldsTest::part)))
        .satisfies(problem -> assertThat(problem.fields()).hasSize(Fields.MOST_FINDINGS))
        .satisfies(problem -> assertThat(problem.english()).contains("at least"));
  }

  @Test
  void shouldNotGiveAValueBeforeTheBodyIsRead() {
    assertThatThrownBy(
            () ->
                read(
                    "{\"v\":true}",
                    fields -> {
                      boolean early = fields.need("v", Shape.flag()).get();
                      return () -> early;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldCountCodePoints() {
    assertThat(one(Shape.text(2, 2), "\"🎓🎓\"")).isEqualTo("🎓🎓");
    assertThat(refused(Shape.text(2, 2), "\"🎓\"")).containsExactly("v");
    assertThat(refused(Shape.text(2, 2), "\"🎓🎓🎓\"")).containsExactly("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"  \"",
        "\"\\u3000\"",
        "\"a\\u0000b\"",
        "\"a\\nb\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"a\\u0085b\"",
        "1",
        "true",
        "[]",
        "{}",
        "null"
      })
  void shouldRefuseWhatIsNoLineOfText(String json) {
    assertThat(refused(Shape.text(1, 10), json)).containsExactly("v");
  }

  @ParameterizedTest
  @FieldSource("UNSOUND")
  void shouldRefuseTextThatNobodyCanShowAsItWasMeant(String text) {
    Shape<String> read = Shape.parsed(new Expectation("應為文字。", "Expected text."), Optional::of);

    for (Shape<String> shape :
        List.of(Shape.text(1, 10), Shape.lines(1, 10), Shape.code(1, 10), read)) {
      assertThat(refused(shape, escaped(text))).containsExactly("v");
    }
  }

  @ParameterizedTest
  @FieldSource("NOTHING")
  void shouldTakeForEmptyWhatShowsNothing(String text) {
    for (Shape<String> shape : List.of(Shape.text(1, 10), Shape.lines(1, 10), Shape.code(1, 10))) {
      assertThat(refused(shape, escaped(text))).containsExactly("v");
    }
    assertThat(one(Shape.lines(0, 10), escaped(text))).isEmpty();
  }

  @Test
  void shouldComposeTextAndTrimBlanksOfEveryKind() {
    assertThat(one(Shape.text(1, 5), escaped("\u00A0e\u0301tude\u3164"))).isEqualTo("\u00e9tude");
    assertThat(one(Shape.text(2, 2), escaped("Ａ１"))).isEqualTo("Ａ１");
  }

  @ParameterizedTest
  @FieldSource("CLASS_101")
  void shouldKnowAClassHoweverItsNameWasTyped(String written) {
    assertThat(one(Shape.code(1, 10), escaped(written))).isEqualTo("高一01班");
  }

  /** In JSON's own ASCII, so that it is the text that is judged and not the body's bytes. */
  private static String escaped(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
    return json.append('"').toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\\tb\"", "\"a\\rb\"", "\"\\n\"", "\"\\ud800\\n\""})
  void shouldRefuseOtherControlsInLines(String json) {
    assertThat(refused(Shape.lines(1, 10), json)).containsExactly("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "11",
        "-1",
        "1.0",
        "1e0",
        "\"1\"",
        "true",
        "null",
        "4294967297",
        "18446744073709551617",
        "340282366920938463463374607431768211457",
        "[1]"
      })
  void shouldRefuseWhatIsNoWholeNumberWithinBounds(String json) {
    assertThat(refused(Shape.wholeNumber(1, 10), json)).containsExactly("v");
    assertThat(refused(Shape.wholeLong(1, 10), json)).containsExactly("v");
  }

  @Test
  void shouldTakeBothBoundsOfANumber() {
    assertThat(one(Shape.wholeNumber(1, 10), "1")).isEqualTo(1);
    assertThat(one(Shape.wholeNumber(1, 10), "10")).isEqualTo(10);
    assertThat(one(Shape.wholeLong(0, Long.MAX_VALUE), "9223372036854775807"))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void shouldReadOneOfAFewWords() {
    Shape<Integer> shape = Shape.oneOf(Map.of("b", 2, "a", 1));

    assertThat(one(shape, "\"a\"")).isEqualTo(1);
    assertThat(refused(shape, "\"A\"")).containsExactly("v");
    assertThat(CaughtRefusals.of(() -> one(shape, "0")).fields().getFirst().english())
        .isEqualTo("Expected one of: a, b.");
  }

  @Test
  void shouldReadByAFunction() {
    Shape<Integer> shape =
        Shape.parsed(
            new Expectation("應為一個字。", "Expected one character."),
            text -> text.length() == 1 ? Optional.of((int) text.charAt(0)) : Optional.empty());

    assertThat(one(shape, "\"A\"")).isEqualTo(65);
    assertThat(refused(shape, "\"AB\"")).containsExactly("v");
    assertThat(refused(shape, "\"\\ud800\"")).containsExactly("v");
  }

  @Test
  void shouldKeepListsWithinTheirBounds() {
    Shape<List<Boolean>> shape = Shape.list(1, 2, Shape.flag());

    assertThat(one(shape, "[true]")).containsExactly(true);
    assertThat(one(shape, "[true,false]")).containsExactly(true, false);
    assertThat(refused(shape, "[]")).containsExactly("v");
    assertThat(refused(shape, "[true,true,true]")).containsExactly("v");
    assertThat(refused(shape, "[true,null]")).containsExactly("v[1]");
    assertThat(refused(shape, "{}")).containsExactly("v");
  }

  @Test
  void shouldRefuseByARuleThatSpansFields() {
    Expectation later = new Expectation("應大於「from」。", "Expected more than \"from\".");
    Reader<Integer> span =
        fields -> {
          Field<Integer> from = fields.need("from", Shape.wholeNumber(0, 9));
          Field<Integer> to = fields.need("to", Shape.wholeNumber(0, 9));
          String place = fields.path("to");
          return () -> {
            if (to.get() <= from.get()) {
              throw Refusal.invalid(place, later);
            }
            return to.get() - from.get();
          };
        };
    Shape<List<Integer>> spans = Shape.list(1, 2, Shape.object(span));

    assertThat(one(spans, "[{\"from\":1,\"to\":4}]")).containsExactly(3);
    assertThat(refused(spans, "[{\"from\":1,\"to\":2},{\"from\":5,\"to\":4}]"))
        .containsExactly("v[1].to");
  }
}
