package tw.portfolio.kernel.files.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.kernel.files.inspect.Samples.file;
import static tw.portfolio.kernel.files.inspect.Samples.join;
import static tw.portfolio.kernel.files.inspect.Samples.latin1;
import static tw.portfolio.kernel.files.inspect.Samples.utf8;
import static tw.portfolio.kernel.files.inspect.Samples.windowsProgram;
import static tw.portfolio.kernel.files.inspect.Samples.zip;
import static tw.portfolio.kernel.files.inspect.Verdict.assertRefused;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.inspect.Problem.Kind;

class MismatchTest {
  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("可執行程式", windowsProgram()),
        Arguments.of("可執行程式", join(latin1("\177ELF\2\1\1"), new byte[60])),
        Arguments.of("可執行程式", join(latin1("\317\372\355\376"), new byte[60])),
        Arguments.of("ZIP", zip("a.txt")),
        Arguments.of("Office", zip("[Content_Types].xml")),
        Arguments.of("Office", latin1("\320\317\021\340\241\261\032\341old word")),
        Arguments.of("OpenDocument", latin1("PK\3\4......mimetypeapplication/vnd.oasis.open")),
        Arguments.of("RAR", latin1("Rar!\032\7\1\0")),
        Arguments.of("7z", latin1("7z\274\257\047\034\0\4")),
        Arguments.of("gzip", latin1("\037\213\b\0\0")),
        Arguments.of("HTML", utf8("<!DOCTYPE html><title>登入</title>")),
        Arguments.of("HTML", utf8("\uFEFF\n <HTML><body>")),
        Arguments.of("HTML", utf8("<script>alert(1)</script>")),
        Arguments.of("HTML", utf8("<?xml version='1.0'?><html xmlns='x'>")),
        Arguments.of("SVG", utf8("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        Arguments.of("SVG", utf8("<?xml version='1.0'?>\n<svg/>")),
        Arguments.of("XML", utf8("<?xml version='1.0'?><a/>")),
        Arguments.of("script", utf8("#!/bin/sh\nrm -rf x")),
        Arguments.of("script", utf8("<?php echo 1;")),
        Arguments.of("純文字", utf8("我的學習歷程")),
        Arguments.of("RTF", latin1("{\\rtf1 x}")),
        Arguments.of("GIF", latin1("GIF89a\1\0\1\0")),
        Arguments.of("WebP", latin1("RIFF\1\0\0\0WEBPVP8 ")),
        Arguments.of("WAV", latin1("RIFF\1\0\0\0WAVEfmt ")),
        Arguments.of("AVI", latin1("RIFF\1\0\0\0AVI LIST")),
        Arguments.of("BMP", latin1("BM\1\1\0\0\0\0\0\0\66\0\0\0")),
        Arguments.of("TIFF", latin1("II*\0\10\0\0\0")),
        Arguments.of("HEIC", latin1("\0\0\0\030ftypheic\0\0\0\0mif1heic")),
        Arguments.of("AAC", latin1("\377\361\120\200\1\2")),
        Arguments.of("Ogg", latin1("OggS\0\2")),
        Arguments.of("FLAC", latin1("fLaC\0\0")),
        Arguments.of("MKV", latin1("\032\105\337\243\1\0")),
        Arguments.of("WMV", latin1("0&\262u\216f\317\021\246\331")),
        Arguments.of("FLV", latin1("FLV\1\5")),
        Arguments.of("副檔名", latin1("\1\2\3\4\5\6\7\10")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void shouldSayWhatARenamedFileReallyIs(String name, byte[] content) {
    for (FileType stated : FileType.values()) {
      Problem problem = assertRefused(content, stated, Kind.TYPE_MISMATCH);
      assertThat(problem.chinese()).contains(name);
    }
  }

  @Test
  void shouldRefuseEveryAcceptedTypeUnderAnotherName() {
    for (String name :
        new String[] {"gradient.jpg", "gradient.png", "tone.mp3", "clip.mp4", "ghostscript.pdf"}) {
      FileType real = FileType.ofExtension(name.substring(name.indexOf('.') + 1)).orElseThrow();
      for (FileType stated : FileType.values()) {
        if (stated != real) {

          assertThat(assertRefused(file(name), stated, Kind.TYPE_MISMATCH).chinese())
              .contains("副檔名改回 ." + real.extension());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void shouldRefuseAnEmptyFile(FileType stated) {
    assertRefused(new byte[0], stated, Kind.EMPTY);
  }

  @Test
  void shouldTellTheStudentWhatHappenedAndWhatToDo() {
    Problem problem = assertRefused(utf8("<html><body>"), FileType.JPEG, Kind.TYPE_MISMATCH);

    assertThat(problem.chinese()).isEqualTo("這個檔案的內容其實是 HTML 網頁，不是 JPG 圖片。請重新匯出成 JPG 後再上傳。");
    assertThat(problem.english())
        .isEqualTo(
            "This file is really an HTML web page, not a JPG picture."
                + " Export it as JPG and upload the new file.");
    assertThat(problem.message()).isEqualTo(problem.chinese() + "\n" + problem.english());
  }

  @Test
  void shouldSetSpacesOnlyBesideLatinWords() {
    assertThat(assertRefused(windowsProgram(), FileType.PDF, Kind.TYPE_MISMATCH).chinese())
        .startsWith("這個檔案的內容其實是可執行程式，不是 PDF 文件。");
    assertThat(assertRefused(latin1("\377\330\377\300\0\1"), FileType.JPEG, Kind.DAMAGED).chinese())
        .startsWith("這個 JPG 圖片的內容已經損壞");
  }

  @Test
  void shouldKeepItsCodes() {
    assertThat(Kind.values())
        .extracting(Kind::code)
        .containsExactly(
            "file-empty",
            "file-type-mismatch",
            "file-truncated",
            "file-damaged",
            "file-unreadable",
            "file-polyglot",
            "file-trailing-data",
            "file-active-content",
            "file-too-many-pixels",
            "file-location",
            "file-encrypted");
  }
}
