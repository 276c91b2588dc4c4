package tw.portfolio.kernel.sheet.cell;

/**
 * What an office is told of how a file was read; nothing is wrong.
 *
 * @param chinese in Traditional Chinese
 * @param english the same in English
 */
public record Note(String chinese, String english) {}
