package wording

// This file knows the short forms of given names that English news uses: "Joe" for "Joseph".

import (
	"slices"
	"strings"
	"sync"
)

// shortForm reports whether one given name is short for the other: "Joe" for "Joseph", "Alex" for "Alexander". Families'
// names are not shortened.
func shortForm(a, b namePart, family bool) bool {
	if family {
		return false
	}
	for _, group := range shortForms()[a.key] {
		if slices.Contains(shortForms()[b.key], group) {
			return true
		}
	}
	short, long := a.key, b.key
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) >= 3 && len(long)-len(short) > 1 && strings.HasPrefix(long, short)
}

// shortForms tells, for each given name, in which lines of the table it stands.
var shortForms = sync.OnceValue(func() map[string][]int {
	return nameGroups(`
	abdul abdel abdal abd; abigail abby; albert al bert; alexander alexandra alex sandy sasha; alfred alf fred; andrew andy drew
	anthony antony tony; arthur art; barbara barb; benjamin ben benny bibi; bernard bernie; beverly bev; bradley brad
	calvin cal; catherine katherine kathryn kate cathy kathy katie kitty cate; charles charlie chuck; christina christine chris tina
	christopher chris kit; clifford cliff; cynthia cindy; daniel danny dan; david dave; deborah debra debbie deb; dennis denny
	donald don donnie; dorothy dot dottie; douglas doug; edward ed eddie ted teddy ned; eleanor ellie nell
	elizabeth liz beth betty bess lisa eliza lizzie; eugene gene; florence flo; francis frank; franklin frank; frederick fred freddie
	gabriel gabe; gerald gerry jerry; gerard gerry; gordon gordy; gregory greg; harold harry hal; henry harry hank hal; herbert herb bert
	howard howie; isaac ike; jacob jake; james jim jimmy jamie; jason jay; jeffrey geoffrey jeff geoff; jennifer jen jenny
	jeremy jerry; jessica jess; john jack johnny jon; jonathan jon; joseph joe joey; joshua josh; judith judy; kenneth ken kenny
	kimberly kim; lawrence laurence larry; leonard len lenny; leslie les; louis lou; margaret maggie meg peggy marge greta rita
	martin marty; matthew matt; maurice moe; melvin mel; michael mike mick mickey; mikhail misha; mitchell mitch; nancy nan
	nathaniel nathan nat nate; nicholas nick nicky; norman norm; oliver ollie; pamela pam; patricia pat patty trish tricia
	patrick pat paddy; peter pete; philip phillip phil; raymond ray; rebecca becky; reginald reg reggie; richard rick dick rich ricky
	robert rob bob bobby bert robbie; ronald ron ronnie; rudolph rudy; russell russ; samuel samantha sam sammy; sandra sandy
	stanley stan; stephen steven steve; stephanie steph; stuart stewart stu; susan sue susie suzanne; terence terry; theodore ted teddy theo
	theresa teresa terry tess; thomas tom tommy; timothy tim timmy; victor vic; victoria vicky; vincent vince vinny; virginia ginny
	vladimir volodymyr vova; walter walt wally; wesley wes; william bill billy will willy liam; zachary zach zack; saint st ste`)
})

func nameGroups(text string) map[string][]int {
	groups := map[string][]int{}
	for i, group := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		for name := range strings.FieldsSeq(group) {
			groups[name] = append(groups[name], i)
		}
	}
	return groups
}
