# pyexpat and its two submodules.
from xml.parsers import expat

print([name for name in dir(expat) if not name.startswith("_") and name != "expat_CAPI"])
# expect: ['EXPAT_VERSION', 'ErrorString', 'ExpatError', 'ParserCreate', 'XMLParserType', 'XML_PARAM_ENTITY_PARSING_ALWAYS', 'XML_PARAM_ENTITY_PARSING_NEVER', 'XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE', 'error', 'errors', 'features', 'model', 'native_encoding', 'sys', 'version_info']
print(expat.version_info, expat.native_encoding, dict(expat.features)["XML_CONTEXT_BYTES"])
# expect: (2, 7, 3) UTF-8 1024
print(expat.error is expat.ExpatError, expat.ExpatError.__module__, expat.errors.__name__)
# expect: True xml.parsers.expat pyexpat.errors
print(len(expat.errors.codes), expat.errors.codes["syntax error"], expat.errors.XML_ERROR_TAG_MISMATCH, expat.ErrorString(0))
# expect: 44 2 mismatched tag None
parser = expat.ParserCreate()
print([name for name in dir(parser) if not name.startswith("_")])
# expect: ['AttlistDeclHandler', 'CharacterDataHandler', 'CommentHandler', 'CurrentByteIndex', 'CurrentColumnNumber', 'CurrentLineNumber', 'DefaultHandler', 'DefaultHandlerExpand', 'ElementDeclHandler', 'EndCdataSectionHandler', 'EndDoctypeDeclHandler', 'EndElementHandler', 'EndNamespaceDeclHandler', 'EntityDeclHandler', 'ErrorByteIndex', 'ErrorCode', 'ErrorColumnNumber', 'ErrorLineNumber', 'ExternalEntityParserCreate', 'ExternalEntityRefHandler', 'GetBase', 'GetInputContext', 'GetReparseDeferralEnabled', 'NotStandaloneHandler', 'NotationDeclHandler', 'Parse', 'ParseFile', 'ProcessingInstructionHandler', 'SetAllocTrackerActivationThreshold', 'SetAllocTrackerMaximumAmplification', 'SetBase', 'SetParamEntityParsing', 'SetReparseDeferralEnabled', 'SkippedEntityHandler', 'StartCdataSectionHandler', 'StartDoctypeDeclHandler', 'StartElementHandler', 'StartNamespaceDeclHandler', 'UnparsedEntityDeclHandler', 'UseForeignDTD', 'XmlDeclHandler', 'buffer_size', 'buffer_text', 'buffer_used', 'intern', 'namespace_prefixes', 'ordered_attributes', 'specified_attributes']
print(parser.CurrentLineNumber, parser.CurrentColumnNumber, parser.CurrentByteIndex, parser.ErrorCode)
# expect: 1 0 -1 0
for wrong in ("parser.Parse(1)", "parser.foo", "expat.XMLParserType()", "expat.ParserCreate(1)", "expat.ParserCreate(intern=3)",
              "parser.SetBase(1)", "parser.SetAllocTrackerMaximumAmplification(0.5)", "parser.SetAllocTrackerActivationThreshold(-1)"):
    try:
        eval(wrong)
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError a bytes-like object is required, not 'int'
# expect: AttributeError 'pyexpat.xmlparser' object has no attribute 'foo'
# expect: TypeError cannot create 'pyexpat.xmlparser' instances
# expect: TypeError ParserCreate() argument 'encoding' must be str or None, not int
# expect: TypeError intern must be a dictionary
# expect: TypeError SetBase() argument must be str, not int
# expect: ExpatError 'max_factor' must be at least 1.0
# expect: ValueError Cannot convert negative int
