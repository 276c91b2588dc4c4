package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.PdfStreams.ascii85;
import static tw.portfolio.kernel.files.inspect.PdfStreams.deflated;
import static tw.portfolio.kernel.files.inspect.PdfStreams.hex;
import static tw.portfolio.kernel.files.inspect.PdfStreams.packed;
import static tw.portfolio.kernel.files.inspect.PdfStreams.packing;
import static tw.portfolio.kernel.files.inspect.PdfStreams.predicted;
import static tw.portfolio.kernel.files.inspect.PdfStreams.stream;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Verdict.assertGenuine;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

/**
 * However an action that starts a program is packed, it is found; what can't be unpacked is not.
 */
class PdfHiddenActionTest {
  private static final String LAUNCH = "<</S/Launch/F(calc.exe)>>";
  private static final String HARMLESS = "<</S/GoTo/D[3 0 R/Fit]>>";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("/Filter/FlateDecode", encoding(PdfStreams::deflated)),
        Arguments.of("/Filter/ASCIIHexDecode", encoding(PdfStreams::hex)),
        Arguments.of("/Filter/AHx", encoding(PdfStreams::hex)),
        Arguments.of("/Filter[/ASCII85Decode]", encoding(PdfStreams::ascii85)),
        Arguments.of("/Filter/RunLengthDecode", encoding(PdfStreams::runs)),
        Arguments.of(
            "/Filter[/FlateDecode/FlateDecode]", encoding(text -> deflated(deflated(text)))),
        Arguments.of(
            "/Filter[/ASCIIHexDecode/ASCII85Decode/FlateDecode]",
            encoding(text -> hex(ascii85(deflated(text))))),
        Arguments.of(
            "/Filter[/Fl/Fl/Fl/Fl]",
            encoding(text -> deflated(deflated(deflated(deflated(text)))))),
        Arguments.of(
            "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 8>>",
            encoding(text -> deflated(predicted(text)))),
        Arguments.of(
            "/Filter[/AHx/Fl]/DecodeParms[null<</Predictor 12/Columns 8>>]",
            encoding(text -> hex(deflated(predicted(text))))),
        Arguments.of("/Filter 9 0 R", encoding(PdfStreams::hex)),
        Arguments.of("", encoding(text -> text)));
  }

  /** How a text is encoded. */
  private interface Encoding {
    String of(String text);
  }

  private static Encoding encoding(Encoding encoding) {
    return encoding;
  }

  private static byte[] with(String entries, Encoding encoding, String action) {
    return PdfBuilder.onePage()
        .object(
            stream(packing(20, "<<>>", action) + entries, encoding.of(packed(20, "<<>>", action))))
        .object("<<>>")
        .object("<<>>")
        .object("<<>>")
        .object("<<>>")
        .object("/ASCIIHexDecode")
        .build();
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void shouldFindItHoweverItIsEncoded(String entries, Encoding encoding) {
    assertRefused(with(entries, encoding, LAUNCH), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertGenuine(with(entries, encoding, HARMLESS), FileType.PDF);
  }

  @Test
  void shouldFindItBehind17MebibytesOfBlanks() {
    String content = packed(20, "<<>>", " ".repeat(17 * 1024 * 1024) + LAUNCH);
    String entries = "/Type/ObjStm/N 2/First 10/Filter/FlateDecode";

    assertRefused(pdf(stream(entries, deflated(content))), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldFindItBehindMoreObjectsThanTheStreamSays() {
    String entries = packing(20, "<<>>", LAUNCH).replace("/N 2", "/N 1");

    assertRefused(
        pdf(stream(entries, packed(20, "<<>>", LAUNCH))), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldFindItInAStreamThatDoesNotSayWhatItIs() {
    String entries = packing(20, LAUNCH).replace("/Type/ObjStm", "/Type/XObject");

    assertRefused(pdf(stream(entries, packed(20, LAUNCH))), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</S 9 0 R/F(x)>>",
        "<</Type/Action/S 9 0 R>>",
        "<</Subtype/Link/Rect[0 0 1 1]/A<</S 9 0 R>>>>",
        "<</Subtype/Link/Rect[0 0 1 1]/A 8 0 R>>",
        "<</Subtype/Widget/Rect[0 0 1 1]/AA<</U 8 0 R>>>>",
        "<</OpenAction 8 0 R>>",
        "<</A<</S/GoTo/D[3 0 R/Fit]/Next[<</S/Named/N/NextPage>>8 0 R]>>>>",
        "<</A<</S/GoTo/D[3 0 R/Fit]/Next<</S/GoTo/Next 8 0 R>>>>>>",
        "<</T(a(b)\n>> endobj)/A<</S/Launch>>>>"
      })
  void shouldFindItBehindReferencesAndChains(String object) {
    byte[] content =
        PdfBuilder.onePage()
            .object(object)
            .object("null")
            .object("null")
            .object("null")
            .object("<</S 9 0 R/P 1 0 R/K 1>>")
            .object("/Launch")
            .build();

    assertRefused(content, FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldRefuseAKindOfActionThatIsNothing() {
    assertRefused(pdf("<</A<</S 99 0 R>>>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</A<</S(GoTo)>>>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
    assertRefused(pdf("<</A<</S/SomethingNew>>>>"), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldFindItInARevisionThatALaterOneHides() {
    byte[] first = PdfBuilder.onePage().object(LAUNCH).build();
    String update =
        "4 0 obj\n<<>>\nendobj\nxref\n4 1\n%010d 00000 n \ntrailer\n".formatted(first.length);
    String trailer =
        "<</Size 5/Root 1 0 R/Prev 9>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(first.length + update.indexOf("xref"));

    assertRefused(join(first, latin1(update + trailer)), FileType.PDF, Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "77 0 obj <</S/Launch>> endobj\n",
        "77 % a comment\n 0 %another\nobj<</S/Launch>>endobj\n",
        "77\0000\000obj<</S/Launch>>endobj\n",
        "0077 00000 obj<</S/#4Caunch>>endobj\n",
        "% 77 0 obj <</S/Launch>> endobj\n"
      })
  void shouldFindItInAnObjectThatNoTableNames(String object) {
    String whole = new String(PdfBuilder.onePage().build(), StandardCharsets.ISO_8859_1);

    assertRefused(
        latin1(whole.replace("\n1 0 obj", "\n" + object + "1 0 obj")),
        FileType.PDF,
        Kind.ACTIVE_CONTENT);
  }

  @Test
  void shouldFindItWhereOnlyTheStreamOfAHybridTableLeads() {
    String whole =
        new String(
            PdfBuilder.onePage()
                .object(stream(packing(20, LAUNCH) + "/Filter/AHx", hex(packed(20, LAUNCH))))
                .object(
                    stream(
                        "/Type/XRef/W[1 1 1]/Index[20 1]/Size 21/Filter/ASCIIHexDecode", "020400>"))
                .build(),
            StandardCharsets.ISO_8859_1);

    assertRefused(
        latin1(whole.replace("/Root 1 0 R", "/Root 1 0 R/XRefStm 400")),
        FileType.PDF,
        Kind.ACTIVE_CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Filter/DCTDecode",
        "/Filter/Unheard",
        "/Filter/Crypt",
        "/Filter 99 0 R",
        "/Filter/ASCIIHexDecode/F(elsewhere.bin)",
        "/Filter/ASCIIHexDecode/First 99 0 R",
        "/Filter[/FlateDecode/ASCIIHexDecode]",
        "/Filter/ASCII85Decode"
      })
  void shouldRefuseObjectsThatCannotBeDecoded(String entries) {
    byte[] content = pdf(stream("/Type/ObjStm/N 1/First 5" + entries, hex("20 0 <<>>")));

    assertThat(Verdict.of(content, FileType.PDF))
        .isIn(Kind.UNREADABLE.code(), Kind.ACTIVE_CONTENT.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</A<</S/GoTo",
        "<</A(never closed>>",
        "<</A[1 2 3>>",
        "<</S/GoTo/S/Launch>>",
        "<</S/Launch/S/GoTo>>",
        "<</S/GoTo > /S/Launch>>"
      })
  void shouldRefuseAnObjectThatReadersWouldReadInDifferentWays(String object) {
    assertRefused(pdf(object), FileType.PDF, Kind.UNREADABLE);
  }

  @Test
  void shouldRefuseDeflatedObjectsThatBreakOff() {
    String data = deflated(packed(20, "<<>>", HARMLESS));
    String cut = data.substring(0, data.length() / 2);

    assertRefused(
        pdf(stream(packing(20, "<<>>", HARMLESS) + "/Filter/FlateDecode", cut)),
        FileType.PDF,
        Kind.UNREADABLE);
  }

  @Test
  void shouldRefuseMoreThan32MebibytesOfObjects() {
    String content = packed(20, "<<>>", " ".repeat(33 * 1024 * 1024) + HARMLESS);

    assertRefused(
        pdf(stream("/Type/ObjStm/N 2/First 10/Filter/FlateDecode", deflated(content))),
        FileType.PDF,
        Kind.UNREADABLE);
  }

  private static byte[] pdf(String object) {
    return PdfBuilder.onePage().object(object).build();
  }
}
