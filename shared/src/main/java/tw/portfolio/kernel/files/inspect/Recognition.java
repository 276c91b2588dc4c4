package tw.portfolio.kernel.files.inspect;

import java.util.List;

/** Recognizes content by how it starts, so that a refusal can say what the file really is. */
final class Recognition {
  private static final int TEXT_SAMPLE = 512;
  private static final int ZIP_SAMPLE = 4096;

  private record Signature(String start, ActualContent content) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", ActualContent.PDF),
          new Signature("\377\330\377", ActualContent.JPEG),
          new Signature(PngContent.SIGNATURE, ActualContent.PNG),
          new Signature("GIF87a", ActualContent.GIF),
          new Signature("GIF89a", ActualContent.GIF),
          new Signature("II*\0", ActualContent.TIFF),
          new Signature("MM\0*", ActualContent.TIFF),
          new Signature("ID3", ActualContent.MP3),
          new Signature("OggS", ActualContent.OGG),
          new Signature("fLaC", ActualContent.FLAC),
          new Signature("\377\361", ActualContent.AAC),
          new Signature("\377\371", ActualContent.AAC),
          new Signature("\032\105\337\243", ActualContent.MATROSKA),
          new Signature("0&\262u\216f\317\021", ActualContent.WMV),
          new Signature("FLV\1", ActualContent.FLV),
          new Signature("{\\rtf", ActualContent.RTF),
          new Signature("\320\317\021\340\241\261\032\341", ActualContent.OFFICE),
          new Signature("Rar!\032\7", ActualContent.RAR),
          new Signature("7z\274\257\047\034", ActualContent.SEVEN_ZIP),
          new Signature("\037\213\b", ActualContent.GZIP),
          new Signature("\177ELF", ActualContent.PROGRAM),
          new Signature("\312\376\272\276", ActualContent.PROGRAM),
          new Signature("\317\372\355\376", ActualContent.PROGRAM),
          new Signature("\316\372\355\376", ActualContent.PROGRAM));

  private static final List<Signature> TEXT_STARTS =
      List.of(
          new Signature("<!doctype html", ActualContent.HTML),
          new Signature("<html", ActualContent.HTML),
          new Signature("<head", ActualContent.HTML),
          new Signature("<body", ActualContent.HTML),
          new Signature("<script", ActualContent.HTML),
          new Signature("<!--", ActualContent.HTML),
          new Signature("<svg", ActualContent.SVG),
          new Signature("<!doctype svg", ActualContent.SVG),
          new Signature("<?php", ActualContent.SCRIPT),
          new Signature("#!/", ActualContent.SCRIPT),
          new Signature("@echo off", ActualContent.SCRIPT));

  private Recognition() {}

  /** What starts at this place, as far as a signature tells. */
  static ActualContent of(Bytes bytes, int from) {
    for (Signature signature : SIGNATURES) {
      if (bytes.matches(from, signature.start)) {
        return signature.content;
      }
    }
    if (bytes.matches(from, "PK\3\4") || bytes.matches(from, "PK\5\6")) {
      return archive(bytes, from);
    }
    if (bytes.matches(from, "MZ") && isWindowsProgram(bytes, from)) {
      return ActualContent.PROGRAM;
    }
    if (bytes.matches(from, "BM") && bytes.u32le(from + 6L) == 0) {
      return ActualContent.BMP;
    }
    if (bytes.matches(from, "RIFF")) {
      return riff(bytes, from);
    }
    if (bytes.matches(from + 4L, "ftyp")) {
      return IsoBrand.contentOf(bytes, from);
    }
    if (bytes.matches(from + 4L, "moov")
        || bytes.matches(from + 4L, "mdat")
        || bytes.matches(from + 4L, "wide")) {
      return ActualContent.QUICKTIME;
    }
    return Mp3Frame.at(bytes, from).isPresent() ? ActualContent.MP3 : text(bytes, from);
  }

  private static boolean isWindowsProgram(Bytes bytes, int from) {
    long header = bytes.u32le(from + 60L);
    return from == 0 || (header >= 0 && bytes.matches(from + header, "PE\0\0"));
  }

  private static ActualContent archive(Bytes bytes, int from) {
    int to = from + ZIP_SAMPLE;
    if (bytes.indexOf("mimetypeapplication/vnd.oasis", from, to) >= 0) {
      return ActualContent.OPEN_DOCUMENT;
    }
    return bytes.indexOf("[Content_Types].xml", from, to) >= 0
            || bytes.indexOf("_rels/.rels", from, to) >= 0
        ? ActualContent.OFFICE
        : ActualContent.ZIP;
  }

  private static ActualContent riff(Bytes bytes, int from) {
    return switch (bytes.text(from + 8, from + 12)) {
      case "WEBP" -> ActualContent.WEBP;
      case "WAVE" -> ActualContent.WAV;
      case "AVI " -> ActualContent.AVI;
      default -> ActualContent.UNKNOWN;
    };
  }

  private static ActualContent text(Bytes bytes, int from) {
    int start = bytes.skipBlank(bytes.matches(from, "\357\273\277") ? from + 3 : from);
    for (Signature signature : TEXT_STARTS) {
      if (bytes.matchesLower(start, signature.start)) {
        return signature.content;
      }
    }
    if (bytes.matchesLower(start, "<?xml")) {
      String sample = bytes.text(start, start + TEXT_SAMPLE);
      return sample.contains("<svg")
          ? ActualContent.SVG
          : sample.contains("<html") ? ActualContent.HTML : ActualContent.XML;
    }
    return isText(bytes, start) ? ActualContent.TEXT : ActualContent.UNKNOWN;
  }

  private static boolean isText(Bytes bytes, int start) {
    int end = Math.min(bytes.length(), start + TEXT_SAMPLE);
    for (int i = start; i < end; i++) {
      int b = bytes.at(i);
      if ((b < ' ' && !Bytes.isBlank(b)) || b == 0 || b == 127) {
        return false;
      }
    }
    return end > start;
  }
}
