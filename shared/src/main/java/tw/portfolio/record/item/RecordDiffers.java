package tw.portfolio.record.item;

import tw.portfolio.record.RecordKey;

/**
 * Why a record was not written: it, or a section that it depends on, is not as supposed. It is the
 * only reason there is.
 *
 * @param key which record or section
 */
public record RecordDiffers(RecordKey key) {}
