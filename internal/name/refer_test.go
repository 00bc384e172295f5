package name

import "testing"

func TestRefer(t *testing.T) {
	for _, tt := range []struct{ text, name, want string }{
		{"وصل الوزير إلى القاهرة قادما من باريس مساء الأحد.", "القاهرة", "Q85"},
		{"وزار الوفد مدينة سوسة ثم عاد إلى تونس ليلا. وقالت تونس إن الزيارة مفيدة.", "تونس", "Q948"},
		{"سافر الرئيس الأميركي السابق باراك أوباما إلى كينيا أمس.", "باراك أوباما", ""},
		{"سافر الرئيس الأميركي السابق باراك أوباما إلى كينيا أمس.", "أمس", ""},
		{"فاز نادي ليفربول على نادي تشيلسي بهدفين دون رد.", "نادي ليفربول", ""},
		{"تهطل الأمطار على المنطقة الوسطى في المملكة غدا.", "المنطقة الوسطى", ""},
	} {
		found := false
		for _, e := range Find(input(tt.text)) {
			if e.Name != tt.name {
				continue
			}
			found = true
			if e.ID != tt.want {
				t.Errorf("%s: %s has the ID %q, want %q", tt.text, e.Name, e.ID, tt.want)
			}
		}
		if !found {
			t.Errorf("%s: %s is not found", tt.text, tt.name)
		}
	}
}
