#include "HostileTexts.h"

#include <utility>

namespace hilum::report::test {

std::vector<std::string> hostileTexts() {
    const std::vector<std::string> seeds{
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' autofocus='",
        "</td></tr></table><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title><svg onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "<!--<script>alert(1)//-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml-stylesheet href=\"x\"?>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#x3C;script&#x3E;",
        "<math><mi xlink:href=\"javascript:alert(1)\">",
        "<object data=\"x\"></object><embed src=x>",
        "<meta http-equiv=refresh content=\"0;url=http://example.org\">",
        "<base href=\"//example.org/\">",
        "<form action=x><button formaction=javascript:alert(1)>",
        "]]></style><x>",
        "expression(alert(1))",
        "{{7*7}}${7*7}<%= 7*7 %>",
        "=HYPERLINK(\"http://example.org\";\"x\")",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        std::string("nul\0byte<b>", 11),
        "\x1b[2J\x1b[31mred",
        "\xc0\xbcscript\xc0\xbe",
        "\xff\xfe<script>",
        "\xed\xa0\x80<x>",
        "\xe2\x80\xaegnp.exe\xe2\x80\xac",
        "line\nbreak\r\n<hr>",
        "`onerror=alert(1)`",
        "%3Cscript%3E",
        "a,\"b\";c\n=1",
        "ﬀ＜script＞",
        "\xef\xbf\xbf\xef\xb7\x90<x>",
        "<x " + std::string(600, 'a') + ">",
        std::string(600, '<'),
        "\\u003cscript\\u003e",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<xss style=\"behavior:url(x)\">",
        "'';!--\"<XSS>=&{()}",
        "%s%n%x%d %1$s {} {0} {:>99999}",
        "'; DROP TABLE runs; --",
        "\" OR 1=1 /*",
        "<link rel=stylesheet href=http://example.org/x.css>",
        "<style>@import 'http://example.org/x.css';</style>",
        "x;background:url(http://example.org/x)",
        "/home/somebody/films/x.png",
        "C:\\films\\x.png",
        "../../etc/passwd",
        "🫁🩻👩‍⚕️ \xf0\x9f\x91\xa9\xe2\x80\x8d",
        "\xe2\x80\x8f\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\xe2\x80\xab abc \xe2\x80\xac",
        "a\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88",
        "(\\) ) endobj %PDF-1.4 /JS (app.alert(1))",
        std::string(10'000, 'w'),
        "many " + std::string(5'000, ' ') + "blanks"};
    const std::vector<std::pair<std::string, std::string>> wrappings{
        {"", ""}, {" ", ""}, {"x", "y"}, {"\">", "<!--"}, {"'/>", "&"}, {"=", "\0"}};
    std::vector<std::string> all;
    for (const auto& [before, after] : wrappings)
        for (const std::string& seed : seeds)
            all.push_back(before + seed + after);
    return all;
}

} // namespace hilum::report::test
