// The limit on conversions between int and decimal text (sys.get_int_max_str_digits). It lives in a file of its own
// because int's parser, int's repr and the module sys share it, and none of them should import another.

export const intLimit = {
  /** 0 means no limit. */
  maxStrDigits: 4300,
};

/** Below this many digits no limit is ever applied (sys.int_info.str_digits_check_threshold). */
export const DIGITS_CHECK_THRESHOLD = 640;
